using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.NTriples;

/// <summary>Parses N-Triples or N-Quads block by block; a bad line never spoils the next.</summary>
internal sealed class LineParser(IRdfHandler handler, RdfReaderOptions options, bool allowGraphs) : IIncrementalParser
{
    private readonly NQuadsReaderSettings _settings = new(allowGraphs, options.MaxTokenLength);
    private readonly ByteBuffer _scratch = new();
    private bool _skippingLine;

    public void Parse(InputBuffer input)
    {
        if (_skippingLine && !SkipRestOfLine(input))
            return;

        var reader = new NQuadsSpanReader(input.Pending, input.IsLast, _settings, _scratch);
        while (reader.Read(out var quad) is var result and not NQuadsReadResult.None)
        {
            if (result == NQuadsReadResult.Quad)
                handler.HandleQuad(quad);
            else
                Report(reader.MakeError(input.Tracker, options.DocumentName));
        }

        input.Consume(reader.Consumed);
        RefuseEndlessLine(input);
    }

    /// <summary>Four tokens and what stands between them make a line; a longer one would only fill memory.</summary>
    private void RefuseEndlessLine(InputBuffer input)
    {
        var limit = 4L * options.MaxTokenLength + 1024;
        if (input.IsLast || input.Pending.Length <= limit)
            return;

        _skippingLine = true;
        Report(new RdfSyntaxException(
            $"The line is longer than {limit} bytes, four times the limit of a token.",
            TextRange.At(input.PositionAt(0)),
            options.DocumentName));
        _ = SkipRestOfLine(input);
    }

    private bool SkipRestOfLine(InputBuffer input)
    {
        var length = input.Pending.IndexOfAny((byte)'\n', (byte)'\r');
        _skippingLine = length < 0;
        input.Consume(length < 0 ? input.Pending.Length : length);
        return !_skippingLine;
    }

    private void Report(RdfSyntaxException error)
    {
        if (!options.ContinueAfterErrors)
            throw error;

        handler.HandleError(error);
    }
}
