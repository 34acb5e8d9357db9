using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Engines;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>One comparison: data, a view and a query.</summary>
/// <param name="Statements">The data, as parts of a body of INSERT DATA.</param>
/// <param name="View">What the query sees.</param>
/// <param name="Query">The query.</param>
internal sealed record DifferentialCase(IReadOnlyList<string> Statements, DatasetView View, SparqlQuery Query)
{
    private static readonly QueryOptions NaiveOptions = new() { Timeout = TimeSpan.FromSeconds(5) };

    /// <summary>The case of a seed, and its query as text.</summary>
    public static (DifferentialCase Case, string Text) Of(int seed)
    {
        var random = new RandomSource(seed);
        var statements = RandomData.Statements(random);
        var view = RandomViews.Next(random);
        var text = RandomQueries.Next(random);
        return (new(statements, view, SparqlParser.ParseQuery(text)), text);
    }

    /// <summary>The data as an update request.</summary>
    public string Data => $"{RandomTerms.Prologue} INSERT DATA {{ {string.Join(' ', Statements)} }}";

    /// <summary>How an engine's answer differs from the naive one; null when it does not, or when the naive engine is too slow to tell.</summary>
    public async Task<string?> FindDifferenceAsync(EngineKind kind)
    {
        await using var naive = await TestEngines.CreateAsync(EngineKind.Naive, Data);
        await using var engine = await TestEngines.CreateAsync(kind, Data);
        try
        {
            var expected = await Answer.OfAsync(naive, View, Query, NaiveOptions);
            var actual = await Answer.OfAsync(engine, View, Query, new QueryOptions());
            return Query.Pattern is Slice slice && expected.Rows is not null
                ? await CompareSlicesAsync(naive, engine, slice, expected, actual)
                : Compare(expected, actual);
        }
        catch (QueryTimeoutException)
        {
            // A product of patterns without shared variables: nothing to compare with.
            return null;
        }
    }

    private string? Compare(Answer expected, Answer actual)
    {
        var conditions = OrderCheck.ConditionsOf(Query.Pattern);
        var isRight = actual.IsSameAs(expected, Query) && (actual.Rows is null || OrderCheck.IsSorted(actual.Rows, conditions));
        return isRight ? null : $"expected\n  {expected}\nactual\n  {actual}";
    }

    // Which of equal rows a slice takes is the engine's choice: its keys must be right, its rows must be some of the whole answer's, and that must be right.
    private async Task<string?> CompareSlicesAsync(ISparqlEngine naive, ISparqlEngine engine, Slice slice, Answer expected, Answer actual)
    {
        var whole = Query with { Pattern = slice.Input };
        var wholeExpected = await Answer.OfAsync(naive, View, whole, NaiveOptions);
        var wholeActual = await Answer.OfAsync(engine, View, whole, new QueryOptions());
        if (new DifferentialCase(Statements, View, whole).Compare(wholeExpected, wholeActual) is { } difference)
        {
            return $"without slice {difference}";
        }

        var rest = wholeActual.Rows!.Rows.ToList();
        var isRight = actual.Rows is not null
            && OrderCheck.HaveSameKeys(expected.Rows!, actual.Rows, OrderCheck.ConditionsOf(Query.Pattern))
            && actual.Rows.Rows.All(rest.Remove);
        return isRight ? null : $"expected\n  {expected}\nactual\n  {actual}";
    }
}
