using System.Globalization;
using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Collections;

/// <summary>Says in SPARQL what a collection's request asks; every value goes in as a term, escaped by the term itself.</summary>
internal static class CollectionQuery
{
    // What says no time that can be read comes before all that do.
    private static readonly Literal Never = new("1000-01-01T00:00:00Z", XsdVocabulary.DateTime);

    // Times of several zones follow each other as moments, not as texts; a date is its midnight, and a time without a zone is universal, so that any two compare.
    private static readonly string Moment =
        $"BIND(STR(?said) AS ?text) BIND({XsdVocabulary.DateTime}(CONCAT(?text, IF(!CONTAINS(?text, \"T\"), \"T00:00:00Z\", IF(REGEX(?text, \"(Z|[+-][0-9]{{2}}:[0-9]{{2}})$\"), \"\", \"Z\")))) AS ?sorted) FILTER(BOUND(?sorted))";

    /// <summary>One page: member and sort key, one row more than the page holds, so that its end is known.</summary>
    public static SelectQuery Page(CollectionRequest request)
    {
        var key = request.Sort switch
        {
            CollectionSort.Name => $"OPTIONAL {{ ?member {request.Collection.NameProperty} ?sorted }}",
            CollectionSort.Modified => $"OPTIONAL {{ ?member {Dct.Modified} ?said {Moment} }}",
            CollectionSort.Distance when request.Near is { } near => $"BIND({PlacePattern.Distance(near)} AS ?sorted)",
            _ => string.Empty,
        };
        var value = request.Sort switch
        {
            CollectionSort.Name => "COALESCE(MIN(LCASE(REPLACE(STR(?sorted), \"[\\r\\n]+\", \" \"))), \"\")",
            CollectionSort.Modified => $"COALESCE(MAX(?sorted), {Never})",
            CollectionSort.Distance => "MIN(?sorted)",
            CollectionSort.Score => "MIN(?rank)",
            _ => "\"\"",
        };
        var direction = request.IsDescending ? "DESC" : "ASC";
        return Parse($$"""
            SELECT ?member ?key WHERE {
              { SELECT ?member ({{value}} AS ?key) WHERE { {{Where(request)}} {{key}} } GROUP BY ?member }
              {{Behind(request)}}
            }
            ORDER BY {{direction}}(?key) {{direction}}(STR(?member))
            LIMIT {{request.Limit + 1}}
            """);
    }

    /// <summary>Every member, in no order.</summary>
    public static SelectQuery Members(CollectionRequest request) => Parse($"SELECT DISTINCT ?member WHERE {{ {Where(request)} }}");

    /// <summary>How many members there are on all pages.</summary>
    public static SelectQuery Count(CollectionRequest request) =>
        Parse($"SELECT (COUNT(DISTINCT ?member) AS ?count) WHERE {{ {Where(request)} }}");

    /// <summary>How many members each term of a classification finds as <c>category=</c>.</summary>
    public static SelectQuery CountByCategory(CollectionRequest request, Iri scheme) =>
        CountBy(request, scheme, ReferenceResolver.CategoryPath, request.Collection.CategoryProperty!.ToString());

    /// <summary>How many members each term of a classification finds as the value of a filter.</summary>
    public static SelectQuery CountByTerm(CollectionRequest request, Iri scheme, KindFilter filter) =>
        CountBy(request, scheme, ReferenceResolver.TermPath, $"({filter.Path})");

    private static SelectQuery CountBy(CollectionRequest request, Iri scheme, string widening, string path) => Parse($$"""
        SELECT ?concept (COUNT(DISTINCT ?member) AS ?count) WHERE {
          { SELECT DISTINCT ?counted ?concept WHERE { ?concept {{Skos.InScheme}} {{scheme}} . ?counted {{widening}} ?concept } }
          {{Where(request)}} ?member {{path}} ?counted .
        } GROUP BY ?concept
        """);

    private static SelectQuery Parse(string text) => (SelectQuery)SparqlParser.ParseQuery(text);

    private static string Behind(CollectionRequest request)
    {
        if (request.After is not { } after)
        {
            return string.Empty;
        }

        var comparison = request.IsDescending ? "<" : ">";
        var key = request.Sort switch
        {
            CollectionSort.Modified => new Literal(after.Key, XsdVocabulary.DateTime),
            CollectionSort.Distance => new Literal(after.Key, XsdVocabulary.Double),
            CollectionSort.Score => new Literal(after.Key, XsdVocabulary.Integer),
            _ => new Literal(after.Key),
        };
        var id = new Literal(after.Id);
        return $"FILTER(?key {comparison} {key} || (?key = {key} && STR(?member) {comparison} {id}))";
    }

    private static string Where(CollectionRequest request)
    {
        // What the words found was already chosen by all the rest; only a distance has to be measured again.
        if (request.Found is { } found)
        {
            var ranks = string.Join(' ', found.Select(record => string.Create(CultureInfo.InvariantCulture, $"({record.Record} {record.Rank})")));
            return $"VALUES (?member ?rank) {{ {ranks} }}{(request.Sort == CollectionSort.Distance ? PlacePattern.Write(request) : string.Empty)}";
        }

        var kind = request.Collection;
        var text = new StringBuilder(request.Candidates is { } candidates ? $"VALUES ?member {{ {string.Join(' ', candidates)} }} " : string.Empty);
        text.Append(CultureInfo.InvariantCulture, $"?member a {kind.Class} .");
        if (kind.Distinction is { } distinction)
        {
            text.Append(CultureInfo.InvariantCulture, $" ?member {distinction.Property} {distinction.Value} .");
        }

        if (request.Categories is { } categories)
        {
            text.Append(CultureInfo.InvariantCulture, $" VALUES ?category {{ {string.Join(' ', categories)} }} ?member {kind.CategoryProperty} ?category .");
        }

        text.Append(PlacePattern.Write(request));
        for (var i = 0; i < request.Values.Count; i++)
        {
            text.Append(FilterPattern.Write(request.Values[i], i, request.Now));
        }

        AppendTimes(text, request);
        return text.ToString();
    }

    private static void AppendTimes(StringBuilder text, CollectionRequest request)
    {
        if (request is { Collection.Validity: { } validity, Valid: { } valid })
        {
            text.Append(TimePattern.IsRunning("?member", validity.Begin, validity.End, valid));
        }

        if (request.Happening is { } happening)
        {
            text.Append(OccurrencePattern.Write(request.Collection.Occurrence!, happening, request.Recurring));
        }

        if (request.ChangedGraphs is { } graphs)
        {
            text.Append(CultureInfo.InvariantCulture, $" {{ SELECT DISTINCT ?member {{ GRAPH ?changed {{ ?member ?property ?changedValue }} VALUES ?changed {{ {string.Join(' ', graphs)} }} }} }}");
        }
    }
}
