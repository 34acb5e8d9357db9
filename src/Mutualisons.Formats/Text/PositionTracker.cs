using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>Counts lines and columns over bytes that have been passed, so that nothing is counted per token.</summary>
internal struct PositionTracker
{
    private const byte Lf = (byte)'\n';
    private const byte Cr = (byte)'\r';

    private bool _afterCr;

    public PositionTracker(TextPosition origin) => Position = origin;

    /// <summary>The place behind everything passed so far.</summary>
    public TextPosition Position { get; private set; }

    /// <summary>Passes over bytes of UTF-8; a line ends at LF, CR or CR LF, wherever the calls are cut.</summary>
    public void Advance(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;

        var lastBreak = bytes.LastIndexOfAny(Lf, Cr);
        var lines = lastBreak < 0 ? 0 : CountLines(bytes[..(lastBreak + 1)]);
        var columns = CountCodePoints(bytes[(lastBreak + 1)..]);
        Position = new TextPosition(
            Position.Line + lines,
            lastBreak < 0 ? Position.Column + columns : columns,
            Position.ByteOffset + bytes.Length);
        _afterCr = bytes[^1] == Cr;
    }

    private readonly int CountLines(ReadOnlySpan<byte> bytes)
    {
        var lines = bytes.Count(Lf);
        if (_afterCr && bytes[0] == Lf)
            lines--;

        for (var at = bytes.IndexOf(Cr); at >= 0;)
        {
            var next = at + 1;
            if (next == bytes.Length || bytes[next] != Lf)
                lines++;

            var step = bytes[next..].IndexOf(Cr);
            at = step < 0 ? -1 : next + step;
        }

        return lines;
    }

    private static int CountCodePoints(ReadOnlySpan<byte> bytes)
    {
        var count = 0;
        foreach (var b in bytes)
            count += (b & 0xC0) != 0x80 ? 1 : 0;

        return count;
    }
}
