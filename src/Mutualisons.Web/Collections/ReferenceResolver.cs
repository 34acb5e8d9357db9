using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary>Finds the concepts, communes and records that a filter names, among what the caller sees.</summary>
internal sealed class ReferenceResolver(RowReader rows, WebOptions options)
{
    private const int MaxNamed = 40;

    // One step from one classification into another, in whichever of the two it is stated.
    private static readonly string Match =
        $"({Skos.ExactMatch}|{Skos.CloseMatch}|{Skos.BroadMatch}|^{Skos.ExactMatch}|^{Skos.CloseMatch}|^{Skos.NarrowMatch})";

    /// <summary>From a term to every term that <c>category=</c> finds it by: itself, wider ones, and those of other classifications that match.</summary>
    public static readonly string CategoryPath = $"{Skos.Broader}*/{Match}?/{Skos.Broader}*";

    /// <summary>From a term to every term of its classification that it is found by.</summary>
    public static readonly string TermPath = $"{Skos.Broader}*";

    private readonly RowReader _rows = rows;
    private readonly WebOptions _options = options;

    /// <summary>Every concept that counts as the category behind an IRI, <c>{scheme}/{slug}</c>, a bare slug or a notation: itself, narrower ones, and those of other classifications that match.</summary>
    public async Task<IReadOnlyList<Iri>> FindCategoriesAsync(ISparqlSnapshot snapshot, string given, CancellationToken cancellationToken)
    {
        var found = await FindConceptsAsync(snapshot, given, string.Empty, cancellationToken);
        return found.Count > 0
            ? await WidenAsync(snapshot, found, CategoryPath, cancellationToken)
            : throw GivenParameters.Invalid("category", CollectionRefusals.Category(given));
    }

    /// <summary>The concepts that a filter names, narrower ones among them; a bare slug is looked up in the filter's own classification.</summary>
    public async Task<IReadOnlyList<Iri>> FindTermsAsync(ISparqlSnapshot snapshot, KindFilter filter, string given, CancellationToken cancellationToken)
    {
        var found = await FindConceptsAsync(snapshot, given, filter.Scheme is null ? string.Empty : filter.Scheme + "/", cancellationToken);
        return found.Count > 0 ? await WidenAsync(snapshot, found, TermPath, cancellationToken) : throw await UnknownTermAsync(snapshot, filter, given, cancellationToken);
    }

    /// <summary>The record that a filter names by its IRI or its slug.</summary>
    public async Task<Iri> FindRecordAsync(ISparqlSnapshot snapshot, KindFilter filter, string given, CancellationToken cancellationToken)
    {
        var kind = _options.Kinds.Find(filter.Target!)!;
        var candidates = new[] { given, _options.Iris.Id(kind, given).Value }.Where(IriSyntax.IsValid).Select(text => new Iri(text)).ToList();
        var found = candidates.Count == 0 ? [] : await _rows.SelectIrisAsync(snapshot, $"SELECT ?found WHERE {{ VALUES ?found {{ {string.Join(' ', candidates)} }} ?found a {kind.Class} }}", cancellationToken);
        return found.Count > 0
            ? found[0]
            : throw GivenParameters.Invalid(filter.Name, CollectionRefusals.Record(kind.Labels, given));
    }

    /// <summary>The communes behind a NIS code or a name in any language, case aside.</summary>
    public async Task<IReadOnlyList<Iri>> FindCommunesAsync(ISparqlSnapshot snapshot, string given, CancellationToken cancellationToken)
    {
        var query = $$"""
            PREFIX dct: <{{Dct.Namespace}}> PREFIX schema: <{{Schema.Namespace}}>
            SELECT DISTINCT ?found WHERE {
              ?found a {{Mut.Commune}} ; schema:name ?name .
              OPTIONAL { ?found dct:identifier ?code }
              FILTER(STR(?code) = {{new Literal(given)}} || LCASE(STR(?name)) = LCASE({{new Literal(given)}}))
            }
            """;
        var found = await _rows.SelectIrisAsync(snapshot, query, cancellationToken);
        return found.Count > 0 ? found : throw GivenParameters.Invalid("commune", CollectionRefusals.Commune(given));
    }

    private async Task<List<Iri>> FindConceptsAsync(ISparqlSnapshot snapshot, string given, string scheme, CancellationToken cancellationToken)
    {
        var text = new Literal(given);
        var query = $$"""
            PREFIX skos: <{{Skos.Namespace}}>
            SELECT DISTINCT ?found WHERE {
              ?found a skos:Concept .
              OPTIONAL { ?found skos:notation ?notation }
              FILTER(STR(?found) = {{text}}
                || STR(?found) = {{new Literal(_options.Iris.At("id/concept/" + given))}}
                || (STRSTARTS(STR(?found), {{new Literal(_options.Iris.At("id/concept/" + scheme))}})
                  && (STRENDS(STR(?found), {{new Literal("/" + given)}}) || STR(?notation) = {{text}})))
            }
            """;
        return await _rows.SelectIrisAsync(snapshot, query, cancellationToken);
    }

    private async Task<IReadOnlyList<Iri>> WidenAsync(ISparqlSnapshot snapshot, List<Iri> wanted, string path, CancellationToken cancellationToken)
    {
        var wider = await _rows.SelectIrisAsync(snapshot, $"SELECT DISTINCT ?found WHERE {{ VALUES ?wanted {{ {string.Join(' ', wanted)} }} ?found {path} ?wanted }}", cancellationToken);
        return [.. wanted.Union(wider)];
    }

    private async Task<RequestException> UnknownTermAsync(ISparqlSnapshot snapshot, KindFilter filter, string given, CancellationToken cancellationToken)
    {
        var prefix = _options.Iris.At($"id/concept/{filter.Scheme}/");
        var known = await _rows.SelectIrisAsync(snapshot, $"SELECT DISTINCT ?found WHERE {{ ?found a {Skos.Concept} FILTER(STRSTARTS(STR(?found), {new Literal(prefix)})) }} ORDER BY STR(?found) LIMIT {MaxNamed}", cancellationToken);
        return GivenParameters.Invalid(filter.Name, CollectionRefusals.Term(filter.Scheme ?? string.Empty, given, [.. known.Select(concept => concept.Value[prefix.Length..])]));
    }
}
