using System.Text.Unicode;
using Mutualisons.Store.Files;
using Mutualisons.Store.Log;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Checkpoints;

/// <summary>Loads a store as opening does, then looks at what opening takes on trust: terms, ids, and the log kept for its change sets.</summary>
internal sealed class StoreVerifier(StoreFolder folder)
{
    private const int MaxProblems = 100;

    private readonly List<string> _problems = [];
    private readonly List<string> _notes = [];

    public VerifyReport Run()
    {
        var loaded = Attempt(() => StoreLoader.Load(folder));
        foreach (var segment in folder.Manifest.Log.Where(segment => segment.IsClosed && segment.LastCommit <= folder.Manifest.Checkpoint.Commit))
        {
            Attempt(() => CheckHistory(segment));
        }

        if (loaded is null)
        {
            return new VerifyReport(0, 0, 0, _problems, _notes);
        }

        CheckTerms(loaded.Dictionary, loaded.State.BlankNodeCount);
        CheckQuads(loaded);
        NoteLeftovers(loaded);
        return new VerifyReport(loaded.State.Commit, loaded.State.Graphs.QuadCount, loaded.State.DictionaryLength, _problems, _notes);
    }

    private T? Attempt<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception exception) when (exception is StoreCorruptedException or StoreFormatException)
        {
            // One damaged file does not hide the next.
            Report(exception.Message);
            return default;
        }
    }

    private int CheckHistory(LogSegment segment)
    {
        var reader = LogSegmentReader.Open(folder, segment.File, segment.Length);
        var records = reader.Read(segment.FirstCommit, mayBeTorn: false);
        foreach (var record in records)
        {
            using var inLog = reader.Body(record);
            using var body = record.Header.Kind == LogRecordKind.Commit ? inLog : ChangeFile.Open(folder, inLog, record.Header.Commit);
            CommitBody.ReadHead(body);
            CommitBody.SkipTerms(body);
            CommitBody.ReadQuads(body, new QuadBuffer());
        }

        return records.Count;
    }

    private void CheckTerms(TermDictionary dictionary, ulong blankNodeCount)
    {
        for (var index = 0; index < dictionary.Count; index++)
        {
            var kind = dictionary.KindOf(index);
            var bytes = dictionary.BytesOf(index);
            if (TermHash.Compute(bytes, (byte)kind, dictionary.Seed) != dictionary.HashOf(index) || dictionary.Find(kind, bytes, dictionary.Count) != index)
            {
                Report($"Term {index} cannot be found by its content.");
            }

            var isSound = kind == TermIdKind.TripleTerm
                ? IsSoundTriple(dictionary, index, bytes, blankNodeCount)
                : TermId.Dictionary(kind, index).IsDictionary && IsSound(dictionary, index, kind, bytes);
            if (!isSound)
            {
                Report($"Term {index} is not a well-formed {kind}.");
            }
        }
    }

    private static bool IsSound(TermDictionary dictionary, int index, TermIdKind kind, ReadOnlySpan<byte> bytes)
    {
        if (kind != TermIdKind.TypedLiteral)
        {
            return Utf8.IsValid(bytes);
        }

        var datatype = Varint.Read(ref bytes);
        return datatype < (ulong)index && dictionary.KindOf((int)datatype) == TermIdKind.Iri && Utf8.IsValid(bytes);
    }

    /// <summary>The parts are terms that came before, so no triple term holds itself.</summary>
    private static bool IsSoundTriple(TermDictionary dictionary, int index, ReadOnlySpan<byte> bytes, ulong blankNodeCount)
    {
        if (bytes.Length != TripleEntry.Length)
        {
            return false;
        }

        var (subject, predicate, @object) = TripleEntry.Read(bytes);
        return IsKnown(subject, dictionary, index, blankNodeCount)
            && IsKnown(predicate, dictionary, index, blankNodeCount)
            && IsKnown(@object, dictionary, index, blankNodeCount);
    }

    private void CheckQuads(LoadedStore loaded)
    {
        foreach (var run in loaded.State.Runs)
        {
            var spo = run[QuadOrder.Spo];
            for (var row = 0; row < spo.Count; row++)
            {
                if (!IsKnown(spo.First[row], loaded) || !IsKnown(spo.Second[row], loaded) || !IsKnown(spo.Third[row], loaded)
                    || (spo.Fourth[row] != TermId.DefaultGraph.Value && !IsKnown(spo.Fourth[row], loaded)))
                {
                    Report($"A quad names a term that there is not: {spo.First[row]:x16} {spo.Second[row]:x16} {spo.Third[row]:x16} {spo.Fourth[row]:x16}.");
                }
            }
        }
    }

    private static bool IsKnown(ulong value, LoadedStore loaded) =>
        IsKnown(TermId.FromValue(value), loaded.Dictionary, loaded.Dictionary.Count, loaded.State.BlankNodeCount);

    private static bool IsKnown(TermId id, TermDictionary dictionary, int length, ulong blankNodeCount) => id.Kind switch
    {
        TermIdKind.BlankNode => id.Payload < blankNodeCount,
        _ when id.IsDictionary => id.Payload < (ulong)length && dictionary.KindOf((int)id.Payload) == id.Kind,
        _ => id.IsInline,
    };

    private void NoteLeftovers(LoadedStore loaded)
    {
        if (loaded.TornTail is { } torn)
        {
            _notes.Add($"The last write was cut short by a crash: {torn.Length} bytes from byte {torn.Offset} of {torn.File}, of commit {torn.Commit}, will be cut off.");
        }

        var alive = loaded.AliveFiles(folder.Manifest.Checkpoint);
        _notes.AddRange(folder.Orphans(alive).Select(name => $"{name} was left behind by a crash and will be deleted."));
    }

    private void Report(string problem)
    {
        if (_problems.Count < MaxProblems)
        {
            _problems.Add(problem);
        }
    }
}
