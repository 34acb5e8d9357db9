using System.Globalization;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Collections;

/// <summary>Says in SPARQL what a collection's request asks; every value goes in as a term, escaped by the term itself.</summary>
internal static class CollectionQuery
{
    /// <summary>One page: member and sort key, one row more than the page holds, so that its end is known.</summary>
    public static SelectQuery Page(CollectionRequest request, IReadOnlyList<Iri>? graphs)
    {
        var key = request.Sort switch
        {
            CollectionSort.Name => $"OPTIONAL {{ ?member {request.Collection.Name} ?sorted }}",
            CollectionSort.Modified => $"OPTIONAL {{ ?member {Dct.Modified} ?sorted }}",
            _ => string.Empty,
        };
        var value = request.Sort switch
        {
            CollectionSort.Name => "COALESCE(MIN(LCASE(REPLACE(STR(?sorted), \"[\\r\\n]+\", \" \"))), \"\")",
            CollectionSort.Modified => "COALESCE(STR(MAX(?sorted)), \"\")",
            _ => "\"\"",
        };
        var direction = request.IsDescending ? "DESC" : "ASC";
        return Parse($$"""
            SELECT ?member ?key WHERE {
              { SELECT ?member ({{value}} AS ?key) WHERE { {{Where(request, graphs)}} {{key}} } GROUP BY ?member }
              {{Behind(request)}}
            }
            ORDER BY {{direction}}(?key) {{direction}}(STR(?member))
            LIMIT {{request.Limit + 1}}
            """);
    }

    /// <summary>How many members there are on all pages.</summary>
    public static SelectQuery Count(CollectionRequest request, IReadOnlyList<Iri>? graphs) =>
        Parse($"SELECT (COUNT(DISTINCT ?member) AS ?count) WHERE {{ {Where(request, graphs)} }}");

    private static SelectQuery Parse(string text) => (SelectQuery)SparqlParser.ParseQuery(text);

    private static string Behind(CollectionRequest request)
    {
        if (request.After is not { } after)
        {
            return string.Empty;
        }

        var comparison = request.IsDescending ? "<" : ">";
        var (key, id) = (new Literal(after.Key), new Literal(after.Id));
        return $"FILTER(?key {comparison} {key} || (?key = {key} && STR(?member) {comparison} {id}))";
    }

    private static string Where(CollectionRequest request, IReadOnlyList<Iri>? graphs)
    {
        var text = new StringBuilder($"?member a {request.Collection.Kind.Class} .");
        AppendCategories(text, request.Categories);
        AppendPlace(text, request);
        if (graphs is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" {{ SELECT DISTINCT ?member {{ GRAPH ?changed {{ ?member ?property ?value }} VALUES ?changed {{ {string.Join(' ', graphs)} }} }} }}");
        }

        return text.ToString();
    }

    private static void AppendCategories(StringBuilder text, IReadOnlyList<Iri>? categories)
    {
        if (categories is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $" VALUES ?wanted {{ {string.Join(' ', categories)} }} ?category {Skos.Broader}* ?wanted . ?member {Org.Classification} ?category .");
        }
    }

    // All filters of place hold of one and the same site.
    private static void AppendPlace(StringBuilder text, CollectionRequest request)
    {
        if (request is { Box: null, Communes: null, Postcode: null })
        {
            return;
        }

        text.Append(CultureInfo.InvariantCulture, $" ?member {Org.HasSite} ?site .");
        if (request.Box is { } box)
        {
            var joined = box.West <= box.East ? "&&" : "||";
            text.Append(CultureInfo.InvariantCulture, $" ?site {Wgs84.Lat} ?lat ; {Wgs84.Long} ?long . FILTER(?lat >= {box.South} && ?lat <= {box.North} && (?long >= {box.West} {joined} ?long <= {box.East}))");
        }

        if (request.Communes is { } communes)
        {
            text.Append(CultureInfo.InvariantCulture, $" VALUES ?commune {{ {string.Join(' ', communes)} }} ?site {Geo.SfWithin} ?commune .");
        }

        if (request.Postcode is { } postcode)
        {
            text.Append(CultureInfo.InvariantCulture, $" ?site {Locn.Address} ?address . ?address {Locn.PostCode} ?postcode . FILTER(STR(?postcode) = {new Literal(postcode)})");
        }
    }
}
