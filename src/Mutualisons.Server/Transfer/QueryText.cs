using System.IO.Pipelines;
using System.Net.Http.Headers;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Server.Commands;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Remote;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Transfer;

/// <summary>A query of the command line; answered here by opening the store, or by the server that serves it.</summary>
internal sealed class QueryText : IDisposable
{
    private readonly string _text;
    private readonly ServerSettings _settings;
    private readonly SparqlQuery _query;
    private readonly OutboundAccess _outbound;

    /// <summary>Parses it, so that a malformed one is told before anything is opened.</summary>
    public QueryText(string text, ServerSettings settings)
    {
        (_text, _settings) = (text, settings);
        _outbound = new OutboundAccess(settings, TextFormats.CreateRegistry());
        _query = SparqlParser.ParseQuery(text, new SparqlParserOptions { BaseIri = new Iri(settings.BaseIri), MaxLength = settings.MaxQueryLength });
    }

    /// <summary>Whether it is a SELECT.</summary>
    public bool IsRows => _query is SelectQuery;

    /// <summary>Whether it is an ASK.</summary>
    public bool IsBoolean => _query is AskQuery;

    /// <inheritdoc/>
    public void Dispose() => _outbound.Dispose();

    /// <summary>Writes the answer in a format by its name.</summary>
    public Task RunAsync(string format, Stream output, string? server, CancellationToken cancellationToken) => server is null
        ? RunHereAsync(format, output, cancellationToken)
        : RunThereAsync(format, output, server, cancellationToken);

    /// <summary>Runs the query and writes how it ran, as JSON or text.</summary>
    public Task ExplainAsync(bool asJson, Stream output, string? server, CancellationToken cancellationToken) => server is null
        ? ExplainHereAsync(asJson, output, cancellationToken)
        : PostAsync("/sparql?explain=true", asJson ? "application/json" : "text/plain", output, server, cancellationToken);

    private async Task ExplainHereAsync(bool asJson, Stream output, CancellationToken cancellationToken)
    {
        await using var host = StoreHost.OpenExisting(_settings);
        await using var snapshot = await host.Engine.OpenSnapshotAsync(DatasetView.Everything, cancellationToken);
        var explanation = await snapshot.ExplainAsync(await ResolveAsync(snapshot, cancellationToken), Limits, cancellationToken);
        await output.WriteAsync(asJson ? QueryExplanationWriter.ToJson(explanation) : Encoding.UTF8.GetBytes(QueryExplanationWriter.ToText(explanation, _query.Prefixes)), cancellationToken);
    }

    private QueryOptions Limits => new() { Timeout = TimeSpan.FromHours(1), MemoryBudget = _settings.QueryMemory, ServiceClient = _outbound.Services };

    private ValueTask<SparqlQuery> ResolveAsync(ISparqlSnapshot snapshot, CancellationToken cancellationToken) =>
        new SkolemIris(new PlatformIris(_settings.BaseIri).GenidPrefix).ResolveAsync(_query, snapshot, Limits, cancellationToken);

    private async Task RunHereAsync(string format, Stream output, CancellationToken cancellationToken)
    {
        var rows = FindRowWriter(format);
        var triples = FindTripleWriter(format);
        await using var host = StoreHost.OpenExisting(_settings);
        await using var snapshot = await host.Engine.OpenSnapshotAsync(DatasetView.Everything, cancellationToken);
        var pipe = PipeWriter.Create(output, new StreamPipeWriterOptions(leaveOpen: true));
        var query = await ResolveAsync(snapshot, cancellationToken);
        switch (query)
        {
            case SelectQuery select:
                await rows!.WriteSelectAsync(select.Variables, snapshot.SelectAsync(select, Limits, cancellationToken), pipe, cancellationToken: cancellationToken);
                break;
            case AskQuery ask:
                rows!.WriteBoolean(await snapshot.AskAsync(ask, Limits, cancellationToken), pipe);
                break;
            default:
                await WriteTriplesAsync(triples!, snapshot.ConstructAsync(query, Limits, cancellationToken), pipe);
                break;
        }

        await pipe.CompleteAsync();
    }

    private static async Task WriteTriplesAsync(IRdfWriterFactory format, IAsyncEnumerable<SolutionBatch> batches, PipeWriter output)
    {
        var writer = format.Create(output, new RdfWriterOptions { Prefixes = Vocabularies.Prefixes });
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        await foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                buffer.ResetWrittenCount();
                writer.HandleQuad(new QuadView(batch.GetTerm(row, 0, buffer), batch.GetTerm(row, 1, buffer), batch.GetTerm(row, 2, buffer)));
            }

            await output.FlushAsync();
        }

        writer.Complete();
    }

    private Task RunThereAsync(string format, Stream output, string server, CancellationToken cancellationToken) =>
        PostAsync("/sparql", FindRowWriter(format)?.Format.MediaType ?? FindTripleWriter(format)!.Format.MediaType, output, server, cancellationToken);

    private async Task PostAsync(string path, string mediaType, Stream output, string server, CancellationToken cancellationToken)
    {
        using var connection = new ServerConnection(_settings.Location, server);
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(_text)) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/sparql-query");
        request.Headers.Accept.ParseAdd(mediaType);
        await connection.CopyAsync(request, output, cancellationToken);
    }

    private SparqlResultWriter? FindRowWriter(string format)
    {
        if (!IsRows && !IsBoolean)
        {
            return null;
        }

        return SparqlResultFormatRegistry.Default.FindWriterByName(format) is { } writer && (IsRows || writer.Format.SupportsBoolean)
            ? writer
            : throw new CommandException($"The answer can be written as {(IsRows ? "table, csv, tsv, json or xml" : "json or xml")}, not as '{format}'.");
    }

    private IRdfWriterFactory? FindTripleWriter(string format)
    {
        if (IsRows || IsBoolean)
        {
            return null;
        }

        return TextFormats.CreateRegistry().FindWriterByName(format) ?? throw new CommandException($"Triples can be written as ttl, nt, trig or nq, not as '{format}'.");
    }
}
