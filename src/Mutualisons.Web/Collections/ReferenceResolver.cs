using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>Finds the categories and communes that a filter names, among what the caller sees.</summary>
internal sealed class ReferenceResolver(WebOptions options)
{
    private readonly WebOptions _options = options;

    /// <summary>The concepts behind an IRI, <c>{scheme}/{slug}</c>, a bare slug or a notation.</summary>
    public async Task<IReadOnlyList<Iri>> FindCategoriesAsync(ISparqlSnapshot snapshot, string given, CancellationToken cancellationToken)
    {
        var text = new Literal(given);
        var query = $$"""
            PREFIX skos: <{{Skos.Namespace}}>
            SELECT DISTINCT ?found WHERE {
              ?found a skos:Concept .
              OPTIONAL { ?found skos:notation ?notation }
              FILTER(STR(?found) = {{text}}
                || STR(?found) = {{new Literal(_options.Iris.At("id/concept/" + given))}}
                || (STRSTARTS(STR(?found), {{new Literal(_options.Iris.At("id/concept/"))}}) && STRENDS(STR(?found), {{new Literal("/" + given)}}))
                || STR(?notation) = {{text}})
            }
            """;
        var found = await SelectAsync(snapshot, query, cancellationToken);
        return found.Count > 0 ? found : throw new RequestException(ProblemType.BadParameter, $"'category' must be a term of a classification, by its address, its slug or its notation, but it is '{given}'.");
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
        var found = await SelectAsync(snapshot, query, cancellationToken);
        return found.Count > 0 ? found : throw new RequestException(ProblemType.BadParameter, $"'commune' must be a NIS code or a name in French or Dutch of a commune that is known here, but it is '{given}'.");
    }

    private async Task<List<Iri>> SelectAsync(ISparqlSnapshot snapshot, string text, CancellationToken cancellationToken)
    {
        var query = (SelectQuery)SparqlParser.ParseQuery(text);
        var found = new List<Iri>();
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (reader.Read(batch, row, 0) is Iri iri)
                {
                    found.Add(iri);
                }
            }
        }

        return found;
    }
}
