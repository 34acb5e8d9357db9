using System.Buffers;
using System.IO.Pipelines;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Results;

namespace Mutualisons.Sparql;

/// <summary>Writes results as they come, copying bytes and building no strings; immutable and thread-safe.</summary>
/// <remarks>
/// Rows are sent when a chunk is full and at the end of each batch, as the next one may take its time; the reader's pace is kept by the pipe.
/// When a query fails half way the exception comes out, and the document is left without its end, so that no reader takes it for whole.
/// </remarks>
public sealed class SparqlResultWriter
{
    private readonly Func<ValueList<Variable>, ValueList<string>, IResultRows> _begin;
    private readonly Action<ResultBuffer, bool, ValueList<string>>? _boolean;

    private SparqlResultWriter(
        SparqlResultFormat format,
        Func<ValueList<Variable>, ValueList<string>, IResultRows> begin,
        Action<ResultBuffer, bool, ValueList<string>>? boolean = null)
    {
        Format = format;
        _begin = begin;
        _boolean = boolean;
    }

    /// <summary>JSON.</summary>
    public static SparqlResultWriter Json { get; } = new(SparqlResultFormat.Json, (variables, links) => new JsonRows(variables, links), JsonRows.WriteBoolean);

    /// <summary>XML; a control character that XML cannot hold, not even escaped, becomes U+FFFD.</summary>
    public static SparqlResultWriter Xml { get; } = new(SparqlResultFormat.Xml, (variables, links) => new XmlRows(variables, links), XmlRows.WriteBoolean);

    /// <summary>CSV.</summary>
    public static SparqlResultWriter Csv { get; } = new(SparqlResultFormat.Csv, (variables, _) => new CsvRows(variables));

    /// <summary>TSV.</summary>
    public static SparqlResultWriter Tsv { get; } = new(SparqlResultFormat.Tsv, (variables, _) => new TsvRows(variables));

    /// <summary>What it writes.</summary>
    public SparqlResultFormat Format { get; }

    /// <summary>Writes the rows of a SELECT and flushes; the pipe stays open. Stops early, without an error, when nobody reads any more.</summary>
    /// <exception cref="OperationCanceledException">Cancelled, or the pipe's flush was.</exception>
    public async ValueTask WriteSelectAsync(
        ValueList<Variable> variables,
        IAsyncEnumerable<SolutionBatch> batches,
        PipeWriter output,
        SparqlResultWriterOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= SparqlResultWriterOptions.Default;
        var rows = _begin(variables, options.Links);
        var buffer = new ResultBuffer(options.ChunkSize);
        rows.WriteHead(buffer);
        await foreach (var batch in batches.WithCancellation(cancellationToken))
        {
            if (!await WriteBatchAsync(rows, batch, buffer, output, options.ChunkSize, cancellationToken))
            {
                return;
            }
        }

        rows.WriteEnd(buffer);
        await FlushAsync(buffer, output, cancellationToken);
    }

    /// <summary>Writes the rows of a SELECT to memory.</summary>
    public void WriteSelect(
        ValueList<Variable> variables,
        IEnumerable<SolutionBatch> batches,
        IBufferWriter<byte> output,
        SparqlResultWriterOptions? options = null)
    {
        options ??= SparqlResultWriterOptions.Default;
        var rows = _begin(variables, options.Links);
        var buffer = new ResultBuffer(options.ChunkSize);
        rows.WriteHead(buffer);
        foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                rows.WriteRow(buffer, batch, row);
                if (buffer.Length >= options.ChunkSize)
                {
                    buffer.MoveTo(output);
                }
            }
        }

        rows.WriteEnd(buffer);
        buffer.MoveTo(output);
    }

    /// <summary>Writes the answer of an ASK.</summary>
    /// <exception cref="NotSupportedException">The format has no way to say it: see <see cref="SparqlResultFormat.SupportsBoolean"/>.</exception>
    public void WriteBoolean(bool answer, IBufferWriter<byte> output, SparqlResultWriterOptions? options = null)
    {
        if (_boolean is null)
        {
            throw new NotSupportedException($"{Format} has no form for the answer of an ASK: use JSON or XML.");
        }

        var buffer = new ResultBuffer(256);
        _boolean(buffer, answer, (options ?? SparqlResultWriterOptions.Default).Links);
        buffer.MoveTo(output);
    }

    private static async ValueTask<bool> WriteBatchAsync(IResultRows rows, SolutionBatch batch, ResultBuffer buffer, PipeWriter output, int chunkSize, CancellationToken cancellationToken)
    {
        for (var row = 0; row < batch.RowCount; row++)
        {
            rows.WriteRow(buffer, batch, row);
            if (buffer.Length >= chunkSize && !await FlushAsync(buffer, output, cancellationToken))
            {
                return false;
            }
        }

        return await FlushAsync(buffer, output, cancellationToken);
    }

    // False when nobody reads any more.
    private static async ValueTask<bool> FlushAsync(ResultBuffer buffer, PipeWriter output, CancellationToken cancellationToken)
    {
        buffer.MoveTo(output);
        var result = await output.FlushAsync(cancellationToken);
        return result.IsCanceled ? throw new OperationCanceledException(cancellationToken) : !result.IsCompleted;
    }
}
