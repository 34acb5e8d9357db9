using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.GraphStore;

/// <summary>Replaces, extends and removes graphs, each request one transaction; bodies stream into it.</summary>
internal sealed class GraphStoreWriter(ISparqlEngine engine, CallerSnapshots callers, BodySpool bodies, RdfFormatRegistry formats, ProblemFactory problems, WebOptions options, ILogger<GraphStoreWriter> logger)
{
    private readonly ISparqlEngine _engine = engine;
    private readonly CallerSnapshots _callers = callers;
    private readonly BodySpool _bodies = bodies;
    private readonly RdfFormatRegistry _formats = formats;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;
    private readonly SkolemIris _skolems = new(options.Iris.GenidPrefix);
    private readonly ILogger _logger = logger;

    /// <summary>PUT: the body becomes the graph's content (section 5.3).</summary>
    public Task<IResult> PutAsync(HttpContext context, Iri? graph) => WriteAsync(context, graph, isReplacement: true);

    /// <summary>POST: the body's triples join the graph's (section 5.5).</summary>
    public Task<IResult> PostAsync(HttpContext context, Iri? graph) => WriteAsync(context, graph, isReplacement: false);

    /// <summary>DELETE: the graph goes (section 5.4).</summary>
    public async Task<IResult> DeleteAsync(HttpContext context, Iri? graph)
    {
        var rights = await RightsAsync(context, graph);
        await using var transaction = await _engine.BeginAsync(rights, context.RequestAborted);
        if (graph is not null && !await ExistsAsync(transaction, rights, graph, context.RequestAborted))
        {
            return _problems.Create(ProblemType.NotFound, GraphStoreRefusals.NoGraph(graph.Value));
        }

        await ClearAsync(transaction, graph, context.RequestAborted);
        await CommitAsync(transaction, context.RequestAborted);
        return TypedResults.NoContent();
    }

    private async Task<IResult> WriteAsync(HttpContext context, Iri? graph, bool isReplacement)
    {
        var rights = await RightsAsync(context, graph);
        var boundary = BoundaryOf(context.Request);
        if (boundary is null)
        {
            FindReader(context.Request.ContentType);
        }

        var body = await _bodies.ReadAsync(context.Request, _options.MaxBodySize, context.RequestAborted);
        await using var transaction = await _engine.BeginAsync(rights, context.RequestAborted);
        var isNew = !await ExistsAsync(transaction, rights, graph, context.RequestAborted);
        if (isReplacement)
        {
            await ClearAsync(transaction, graph, context.RequestAborted);
        }

        await (boundary is null
            ? LoadAsync(transaction, context.Request.ContentType, body, graph, context.RequestAborted)
            : LoadPartsAsync(transaction, body, boundary, graph, context.RequestAborted));
        await CommitAsync(transaction, context.RequestAborted);
        return isNew && graph is not null ? TypedResults.Created(LocationOf(graph)) : isNew ? TypedResults.StatusCode(StatusCodes.Status201Created) : TypedResults.NoContent();
    }

    // A graph below the store's own path is at its own IRI; another is reached through the parameter.
    private string LocationOf(Iri graph) =>
        graph.Value.StartsWith(_options.Iris.At("rdf-graph-store/"), StringComparison.Ordinal)
            ? graph.Value
            : _options.Iris.At("rdf-graph-store?graph=" + Uri.EscapeDataString(graph.Value));

    /// <summary>What stands between the parts of a multipart body; null for a body of one part.</summary>
    private static string? BoundaryOf(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).ToString();
        return boundary.Length > 0 ? boundary : throw new RequestException(ProblemType.BadRequest, GraphStoreRefusals.NoBoundary());
    }

    private async Task LoadPartsAsync(ISparqlTransaction transaction, Stream body, string boundary, Iri? graph, CancellationToken cancellationToken)
    {
        var parts = new MultipartReader(boundary, body);
        try
        {
            while (await parts.ReadNextSectionAsync(cancellationToken) is { } part)
            {
                await LoadAsync(transaction, part.ContentType, part.Body, graph, cancellationToken);
            }
        }
        catch (IOException exception) when (exception is not BadHttpRequestException)
        {
            // the multipart reader's way to say that the body ends before its last boundary
            throw new RequestException(ProblemType.BadRequest, new ProblemDetail(GraphStoreRefusals.MalformedParts(), exception.Message));
        }
    }

    private async Task LoadAsync(ISparqlTransaction transaction, string? contentType, Stream body, Iri? graph, CancellationToken cancellationToken)
    {
        var reader = FindReader(contentType);
        var settings = new RdfReaderOptions { BaseIri = graph ?? _options.Iris.Base, RecognizesGzip = false };
        var limits = new LoadOptions { Timeout = _options.Limits.Timeout, Skolems = _skolems };
        await transaction.LoadAsync(handler => reader.Read(body, handler, settings, cancellationToken), graph, limits, cancellationToken);
    }

    private IRdfReader FindReader(string? contentType)
    {
        if (MediaTypeHeaderValue.TryParse(contentType, out var type))
        {
            Charset.EnsureUtf8(type);
        }

        var offered = _formats.Readers.Where(reader => !reader.Format.SupportsGraphs).ToList();
        return contentType is not null && _formats.FindReaderByMediaType(contentType) is { Format.SupportsGraphs: false } reader
            ? reader
            : throw new RequestException(
                ProblemType.MediaType,
                GraphStoreRefusals.BodyType(offered.Select(known => known.Format.MediaType), contentType ?? string.Empty));
    }

    // Whether the graph exists is told only to who may write it.
    private async Task<TransactionOptions> RightsAsync(HttpContext context, Iri? graph)
    {
        var rights = await _callers.WriteOptionsAsync(context);
        return rights.Writable.Contains(graph) ? rights : throw new GraphAccessDeniedException(graph);
    }

    private async Task<bool> ExistsAsync(ISparqlTransaction transaction, TransactionOptions rights, Iri? graph, CancellationToken cancellationToken)
    {
        await using var pending = await transaction.OpenPendingAsync(DatasetView.Union(rights.View.Visible), cancellationToken);
        return await GraphContent.ExistsAsync(pending, graph, _options.Limits, cancellationToken);
    }

    private async Task ClearAsync(ISparqlTransaction transaction, Iri? graph, CancellationToken cancellationToken)
    {
        GraphTarget target = graph is null ? GraphTarget.Default : new NamedGraphTarget(graph);
        await transaction.ApplyAsync(new SparqlUpdate([new ClearGraphs(target, IsSilent: true)]), _options.Limits, cancellationToken);
    }

    private async Task CommitAsync(ISparqlTransaction transaction, CancellationToken cancellationToken)
    {
        var commit = await transaction.CommitAsync(cancellationToken);
        Log.Written(_logger, commit);
    }
}
