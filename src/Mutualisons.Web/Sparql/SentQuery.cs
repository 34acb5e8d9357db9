using Mutualisons.Sparql;

namespace Mutualisons.Web.Sparql;

/// <summary>Makes a query of what a client sent.</summary>
internal sealed class SentQuery(WebOptions options)
{
    private readonly WebOptions _options = options;
    private readonly SkolemIris _skolems = new(options.Iris.GenidPrefix);

    /// <summary>Parses it; the parameters' dataset counts instead of the text's.</summary>
    public SparqlQuery Parse(SparqlRequest request)
    {
        var query = SparqlParser.ParseQuery(request.Text!.Value.Span, new SparqlParserOptions { BaseIri = _options.Iris.Base, MaxLength = _options.MaxQueryLength });
        return request.Dataset is { } dataset ? query with { Dataset = dataset } : query;
    }

    /// <summary>The query with skolem IRIs as the blank nodes that they stand for.</summary>
    public ValueTask<SparqlQuery> ResolveAsync(SparqlQuery query, ISparqlSnapshot snapshot, QueryOptions limits, CancellationToken cancellationToken) =>
        _skolems.ResolveAsync(query, snapshot, limits, cancellationToken);
}
