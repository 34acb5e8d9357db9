using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Search;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using TextMatch = Mutualisons.Sparql.Algebra.TextMatch;

namespace Mutualisons.Tests.Naive;

/// <content>Text search by looking at every literal (docs/search.md, "In SPARQL").</content>
internal sealed partial class NaiveEvaluator
{
    private sealed record Hit(Triple Triple, Literal Literal, Mutualisons.Search.TextMatch Match, Term? Graph);

    private List<Solution> EvaluateTextMatch(TextMatch match, NaiveGraph graph, Solution outer)
    {
        var query = ParseText(match);
        var matcher = new TextMatcher(query, match.Language);
        var hits = Hits(match, matcher, graph).ToList();
        var scoring = new TextScoring(query);
        foreach (var hit in hits.DistinctBy(h => h.Literal))
        {
            scoring.Count(hit.Match);
        }

        var start = outer.Restrict(InScopeVariables.Of(match));
        return [.. Best(hits, scoring, match.Limit).Select(hit => Bind(match, hit, scoring, matcher, start)).OfType<Solution>()];
    }

    private static TextQuery ParseText(TextMatch match)
    {
        if (match.IsLenient)
        {
            return TextQuery.ParseLenient(match.Query).Widen(TextWidening.All);
        }

        return TextQuery.TryParse(match.Query, out var query, out var error) ? query : throw new QueryNotSupportedException(error.Message, error);
    }

    private IEnumerable<Hit> Hits(TextMatch match, TextMatcher matcher, NaiveGraph graph)
    {
        foreach (var triple in graph.Triples)
        {
            _execution.Check();
            if (triple.Object is Literal literal
                && (literal.Language is not null || literal.Datatype == XsdVocabulary.String)
                && (match.Properties.IsEmpty || match.Properties.Contains(triple.Predicate))
                && matcher.Match(literal.LexicalForm, literal.Language) is { } found)
            {
                foreach (var name in match.Graph is null ? [null] : graph.GraphsOf(triple))
                {
                    yield return new Hit(triple, literal, found, name);
                }
            }
        }
    }

    private static IEnumerable<Hit> Best(List<Hit> hits, TextScoring scoring, int? limit) => limit is not { } most
        ? hits
        : hits.OrderByDescending(h => scoring.Score(h.Match))
            .ThenBy(h => h.Literal, TermOrder).ThenBy(h => h.Triple.Subject, TermOrder).ThenBy(h => h.Triple.Predicate, TermOrder).ThenBy(h => h.Graph, TermOrder)
            .Take(most);

    private static Comparer<Term?> TermOrder { get; } = Comparer<Term?>.Create((left, right) =>
    {
        var (first, second) = (Parts(left), Parts(right));
        var order = first.Kind.CompareTo(second.Kind);
        order = order != 0 ? order : first.Value.AsSpan().SequenceCompareTo(second.Value);
        return order != 0 ? order : string.CompareOrdinal(first.Language, second.Language);
    });

    private static (TermKind Kind, byte[] Value, string? Language) Parts(Term? term) => term switch
    {
        Iri iri => (TermKind.Iri, Encoding.UTF8.GetBytes(iri.Value), null),
        BlankNode node => (TermKind.BlankNode, Encoding.UTF8.GetBytes(node.Label), null),
        Literal literal => (TermKind.Literal, Encoding.UTF8.GetBytes(literal.LexicalForm), literal.Language),
        _ => (TermKind.None, [], null),
    };

    private static Solution? Bind(TextMatch match, Hit hit, TextScoring scoring, TextMatcher matcher, Solution start)
    {
        (PatternTerm? Output, Term? Value)[] outputs =
        [
            (match.Subject, hit.Triple.Subject),
            (match.Score, NaiveValues.Double(scoring.Score(hit.Match))),
            (match.Literal, Marked(match, hit.Literal, matcher)),
            (match.Graph, hit.Graph),
            (match.Property, hit.Triple.Predicate),
        ];
        return outputs.Aggregate(
            (Solution?)start,
            (solution, pair) => solution is null || pair.Output is null || pair.Value is null ? solution : Match(pair.Output, pair.Value, solution));
    }

    private static Literal Marked(TextMatch match, Literal literal, TextMatcher matcher)
    {
        if (match.Highlight is not { } marks)
        {
            return literal;
        }

        var options = new TextSnippetOptions { StartMark = marks.Start, EndMark = marks.End, MaxLength = int.MaxValue, IsHtml = false };
        var text = TextSnippet.Create(literal.LexicalForm, matcher.Highlights(literal.LexicalForm, literal.Language), options);
        return literal.Language is { } language ? new Literal(text, language) : new Literal(text);
    }
}
