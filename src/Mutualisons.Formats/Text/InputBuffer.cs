using System.Buffers;
using System.Text;
using System.Text.Unicode;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>A sliding window over a document: what a parser has not consumed yet, refilled from a stream, with its place in the document.</summary>
internal sealed class InputBuffer(Stream stream, bool validateUtf8) : IDisposable
{
    private const int InitialSize = 64 * 1024;

    /// <summary>Below this a refill hands on whatever arrives; above it waits for half as much again, so that a long token is not scanned anew for every packet.</summary>
    private const int PatientFrom = 4 * 1024;

    private static ReadOnlySpan<byte> ByteOrderMark => "\uFEFF"u8;

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(InitialSize);
    private PositionTracker _tracker;
    private int _start;
    private int _valid;
    private int _end;
    private bool _streamEnded;
    private bool _atStart = true;

    /// <summary>The bytes not consumed yet; well-formed UTF-8 when validation is on.</summary>
    public ReadOnlySpan<byte> Pending => _bytes.AsSpan(_start, _valid - _start);

    /// <summary>True when nothing follows <see cref="Pending"/> in the document.</summary>
    public bool IsLast => _streamEnded && _valid == _end;

    /// <summary>True when <see cref="Pending"/> is followed by a byte that is not UTF-8.</summary>
    public bool StopsAtInvalidByte { get; private set; }

    /// <summary>Marks the first <paramref name="count"/> pending bytes as done.</summary>
    public void Consume(int count) => _start += count;

    /// <summary>The place of the first pending byte, ready to count on from.</summary>
    public PositionTracker Tracker
    {
        get
        {
            var tracker = _tracker;
            tracker.Advance(_bytes.AsSpan(0, _start));
            return tracker;
        }
    }

    /// <summary>Where in the document the pending byte at <paramref name="offset"/> stands.</summary>
    public TextPosition PositionAt(int offset)
    {
        var tracker = Tracker;
        tracker.Advance(Pending[..offset]);
        return tracker.Position;
    }

    /// <summary>Reads on, so that <see cref="Pending"/> is longer or <see cref="IsLast"/> is set.</summary>
    public void Fill()
    {
        var target = MakeRoom();
        while (!_streamEnded && _end < target)
            Accept(stream.Read(_bytes, _end, _bytes.Length - _end));

        Validate();
    }

    /// <summary>Does the same without blocking.</summary>
    public async ValueTask FillAsync(CancellationToken cancellationToken)
    {
        var target = MakeRoom();
        while (!_streamEnded && _end < target)
            Accept(await stream.ReadAsync(_bytes.AsMemory(_end), cancellationToken));

        Validate();
    }

    /// <summary>Puts a SUBSTITUTE character in the place of the invalid byte, so that recovery can read past it.</summary>
    public void ReplaceInvalidByte()
    {
        _bytes[_valid] = 0x1A;
        Validate();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_bytes);
        _bytes = [];
    }

    /// <summary>Drops what is consumed, grows when full, and says how far the next refill should reach.</summary>
    private int MakeRoom()
    {
        _tracker.Advance(_bytes.AsSpan(0, _start));
        var pending = _end - _start;
        var source = _bytes;
        if (pending > _bytes.Length / 2)
            _bytes = ArrayPool<byte>.Shared.Rent(checked(_bytes.Length * 2));

        source.AsSpan(_start, pending).CopyTo(_bytes);
        if (source != _bytes)
            ArrayPool<byte>.Shared.Return(source);

        _valid -= _start;
        _end = pending;
        _start = 0;
        return _atStart ? ByteOrderMark.Length : pending + 1 + (pending > PatientFrom ? pending / 2 : 0);
    }

    private void Accept(int count)
    {
        _streamEnded = count == 0;
        _end += count;
    }

    private void Validate()
    {
        SkipByteOrderMark();
        if (!validateUtf8)
        {
            _valid = _end;
            return;
        }

        var fresh = _bytes.AsSpan(_valid, _end - _valid);
        var whole = _streamEnded ? fresh : fresh[..^IncompleteTail(fresh)];
        StopsAtInvalidByte = !Utf8.IsValid(whole);
        _valid += StopsAtInvalidByte ? MeasureValid(whole) : whole.Length;
    }

    /// <summary>How many bytes at the start are well-formed UTF-8.</summary>
    public static int MeasureValid(ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == OperationStatus.Done)
            at += length;

        return at;
    }

    /// <summary>Editors on Windows write one; the grammars have no place for it, so it goes.</summary>
    private void SkipByteOrderMark()
    {
        if (_atStart && _bytes.AsSpan(0, _end).StartsWith(ByteOrderMark))
            _start = _valid = ByteOrderMark.Length;

        _atStart = false;
    }

    /// <summary>How many bytes at the end begin a character whose rest has not arrived.</summary>
    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var b = bytes[^back];
            if (b < 0x80)
                return 0;

            if (b >= 0xC0)
                return back < (b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2) ? back : 0;
        }

        return 0;
    }
}
