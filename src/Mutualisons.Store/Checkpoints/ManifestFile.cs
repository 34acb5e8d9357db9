using System.Buffers;
using System.Text;
using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>Reads the manifest and replaces it atomically.</summary>
internal static class ManifestFile
{
    private const int MaxSegments = 1 << 20;

    /// <summary>Writes it beside the old one, syncs it, renames it into place and syncs the folder: only then may the old one's files go.</summary>
    public static void Write(IStoreFileSystem files, string folder, Manifest manifest)
    {
        var next = Path.Combine(folder, FileNames.NextManifest);
        if (files.Exists(next))
        {
            files.Delete(next);
        }

        using (var file = files.Create(next))
        {
            var output = new BlockWriter(file, FileMagic.Manifest);
            WriteFields(output, manifest);
            output.Complete();
        }

        files.Replace(next, Path.Combine(folder, FileNames.Manifest));
        files.SyncFolder(folder);
    }

    public static Manifest Read(IStoreFileSystem files, string folder)
    {
        using var source = new ByteSource(files.OpenRead(Path.Combine(folder, FileNames.Manifest)), FileNames.Manifest, FileMagic.Manifest, expectedLength: null);
        var baseIri = source.ReadString();
        var seed = source.ReadUInt64();
        var nextFile = (long)source.ReadVarint();
        var checkpoint = ReadCheckpoint(source);
        var log = new LogSegment[source.ReadCount(MaxSegments)];
        for (var i = 0; i < log.Length; i++)
        {
            log[i] = ReadSegment(source);
        }

        source.ExpectEnd();
        return new Manifest(baseIri, seed, nextFile, checkpoint, log);
    }

    private static void WriteFields(BlockWriter output, Manifest manifest)
    {
        WriteString(output, manifest.BaseIri);
        Span<byte> seed = stackalloc byte[sizeof(ulong)];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(seed, manifest.HashSeed);
        output.Write(seed);
        Write(output, manifest.NextFile);
        WriteCheckpoint(output, manifest.Checkpoint);
        Write(output, manifest.Log.Count);
        foreach (var segment in manifest.Log)
        {
            Write(output, segment.File, segment.FirstCommit, segment.Length, segment.LastCommit, segment.LastTime.ToUnixTimeMilliseconds());
            Write(output, segment.ChangeFiles.Count);
            Write(output, [.. segment.ChangeFiles]);
        }
    }

    private static LogSegment ReadSegment(ByteSource source)
    {
        var (file, first, length, last, time) = ((long)source.ReadVarint(), (long)source.ReadVarint(), (long)source.ReadVarint(), (long)source.ReadVarint(), ReadTime(source));
        var changeFiles = new long[source.ReadCount(MaxSegments)];
        for (var i = 0; i < changeFiles.Length; i++)
        {
            changeFiles[i] = (long)source.ReadVarint();
        }

        return new LogSegment(file, first, length, last, time, changeFiles);
    }

    private static void WriteCheckpoint(BlockWriter output, Checkpoint checkpoint)
    {
        Write(output, checkpoint.Commit, checkpoint.Time.ToUnixTimeMilliseconds(), (long)checkpoint.BlankNodeCount);
        Write(output, checkpoint.QuadsFile, checkpoint.QuadsLength, checkpoint.QuadCount, checkpoint.Terms.Count);
        foreach (var segment in checkpoint.Terms)
        {
            Write(output, segment.File, segment.Length, segment.First, segment.Count);
        }
    }

    private static Checkpoint ReadCheckpoint(ByteSource source)
    {
        var (commit, time, blankNodes) = ((long)source.ReadVarint(), ReadTime(source), source.ReadVarint());
        var (quadsFile, quadsLength, quadCount) = ((long)source.ReadVarint(), (long)source.ReadVarint(), source.ReadCount());
        var terms = new TermSegment[source.ReadCount(MaxSegments)];
        for (var i = 0; i < terms.Length; i++)
        {
            terms[i] = new TermSegment((long)source.ReadVarint(), (long)source.ReadVarint(), source.ReadCount(), source.ReadCount());
        }

        return new Checkpoint(commit, time, blankNodes, terms, quadsFile, quadsLength, quadCount);
    }

    private static DateTimeOffset ReadTime(ByteSource source) =>
        DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Min(source.ReadVarint(), (ulong)DateTimeOffset.MaxValue.ToUnixTimeMilliseconds()));

    private static void Write(BlockWriter output, params ReadOnlySpan<long> values)
    {
        foreach (var value in values)
        {
            Varint.Write(output, (ulong)value);
        }
    }

    private static void WriteString(BlockWriter output, string text)
    {
        Span<byte> bytes = Encoding.UTF8.GetBytes(text);
        Varint.Write(output, (uint)bytes.Length);
        output.Write(bytes);
    }
}
