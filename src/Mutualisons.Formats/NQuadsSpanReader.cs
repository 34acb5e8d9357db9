using System.Diagnostics.CodeAnalysis;
using System.Text.Unicode;
using Mutualisons.Formats.NTriples;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Pulls quads out of N-Quads or N-Triples text that is already in memory; views point into that text, and only escaped parts are copied.</summary>
/// <remarks>
/// See <see href="https://www.w3.org/TR/n-quads/#sec-grammar">N-Quads, section 4</see>. For text that arrives in blocks, pass false for the final block
/// and put the bytes from <see cref="Consumed"/> on in front of the next. Each line is checked to be UTF-8.
/// </remarks>
public ref partial struct NQuadsSpanReader
{
    private readonly ReadOnlySpan<byte> _data;
    private readonly NQuadsReaderSettings _settings;
    private ReadOnlySpan<byte> _line;
    private int _lineStart;
    private int _at;
    private int _depth;
    private ByteBuffer? _scratch;
    private string? _error;
    private int _errorAt;

    /// <summary>Reads quads from <paramref name="data"/>; without <paramref name="allowGraphs"/> the language is N-Triples.</summary>
    public NQuadsSpanReader(ReadOnlySpan<byte> data, bool isFinalBlock = true, bool allowGraphs = true)
        : this(data, isFinalBlock, new NQuadsReaderSettings(allowGraphs, int.MaxValue), null)
    {
    }

    internal NQuadsSpanReader(ReadOnlySpan<byte> data, bool isFinalBlock, NQuadsReaderSettings settings, ByteBuffer? scratch)
    {
        _data = data;
        _settings = settings;
        _scratch = scratch;
        IsFinalBlock = isFinalBlock;
    }

    /// <summary>True when nothing follows the data, so that its last line needs no line end.</summary>
    public bool IsFinalBlock { get; }

    /// <summary>How many bytes have been read for good: up to the end of the last line looked at.</summary>
    public int Consumed { get; private set; }

    /// <summary>Reads the next quad; false at the end of the data, or before a line whose end is not there yet.</summary>
    /// <exception cref="RdfSyntaxException">A line is malformed; the reader stands behind it and can go on.</exception>
    public bool TryRead(out QuadView quad)
    {
        var result = Read(out quad);
        if (result == NQuadsReadResult.Error)
            ThrowError();

        return result == NQuadsReadResult.Quad;
    }

    // [1] nquadsDoc ::= (statement | versionDirective)? (EOL (statement | versionDirective))* EOL?
    internal NQuadsReadResult Read(out QuadView quad)
    {
        while (TakeLine())
        {
            SkipBlanks();
            if (AtLineEnd())
                continue;

            if (_line[_at] != 'V')
                return ReadStatement(out quad) ? NQuadsReadResult.Quad : NQuadsReadResult.Error;

            if (!ReadVersion())
            {
                quad = default;
                return NQuadsReadResult.Error;
            }
        }

        quad = default;
        return NQuadsReadResult.None;
    }

    /// <summary>The error of the line just read, with places counted from <paramref name="origin"/>.</summary>
    internal readonly RdfSyntaxException MakeError(in PositionTracker origin, string? documentName)
    {
        var tracker = origin;
        tracker.Advance(_data[..(_lineStart + _errorAt)]);
        return new RdfSyntaxException(_error!, TextRange.At(tracker.Position), documentName);
    }

    [DoesNotReturn]
    private readonly void ThrowError() => throw MakeError(default, null);

    private bool TakeLine()
    {
        var rest = _data[Consumed..];
        var length = rest.IndexOfAny((byte)'\n', (byte)'\r');
        if (length < 0 && (!IsFinalBlock || rest.IsEmpty))
            return false;

        _line = length < 0 ? rest : rest[..length];
        _lineStart = Consumed;
        Consumed += length < 0 ? rest.Length : length + 1;
        _at = 0;
        return true;
    }

    // [2] statement ::= subject predicate object graphLabel? '.'
    private bool ReadStatement(out QuadView quad)
    {
        _scratch?.Clear();
        _depth = 0;
        if (CheckUtf8()
            && ReadSubject(out var subject)
            && ReadPredicate(out var predicate)
            && ReadObject(out var @object)
            && ReadGraph(out var graph)
            && ReadEnd())
        {
            quad = new QuadView(subject, predicate, @object, graph);
            return true;
        }

        quad = default;
        return false;
    }

    private bool CheckUtf8()
    {
        if (Utf8.IsValid(_line))
            return true;

        var validLength = InputBuffer.MeasureValid(_line);
        return Fail(validLength, $"Byte 0x{_line[validLength]:X2} is not UTF-8 here.");
    }

    // '.' and what may follow it on the line
    private bool ReadEnd()
    {
        SkipBlanks();
        if (_at >= _line.Length || _line[_at] != '.')
            return FailExpected(_settings.AllowGraphs ? "a graph name or '.'" : "'.'");

        _at++;
        SkipBlanks();
        return AtLineEnd() || FailExpected("the end of the line");
    }

    private readonly bool AtLineEnd() => _at >= _line.Length || _line[_at] == '#';

    private void SkipBlanks()
    {
        while (_at < _line.Length && _line[_at] is (byte)' ' or (byte)'\t')
            _at++;
    }

    private bool FailExpected(string expected) =>
        Fail(_at, $"Found {(_at >= _line.Length ? "the end of the line" : Characters.Describe(_line[_at..]))}, expected {expected}.");

    private bool Fail(int at, string error)
    {
        _errorAt = at;
        _error = error;
        return false;
    }
}
