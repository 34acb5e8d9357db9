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
    private static readonly QueryOptions NaiveOptions = new() { Timeout = TimeSpan.FromSeconds(1) };

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
        await using var engine = TestEngines.Create(kind);
        return await FindDifferenceAsync(engine);
    }

    /// <summary>How the answer of an engine, empty so far, differs from the naive one; null as above.</summary>
    public async Task<string?> FindDifferenceAsync(ISparqlEngine engine)
    {
        await using var naive = await TestEngines.CreateAsync(EngineKind.Naive, Data);
        await TestEngines.UpdateAsync(engine, Data);
        var slice = (Query as SelectQuery)?.Pattern as Slice;
        var whole = slice is null ? Query : Query with { Pattern = slice.Input };
        if (await NaiveAnswerAsync(naive, whole) is not { } expected)
        {
            return null;
        }

        try
        {
            return slice is null
                ? Compare(expected, await Answer.OfAsync(engine, View, Query, new QueryOptions()))
                : await CompareSlicesAsync(expected, engine, whole, slice);
        }
        catch (QueryTimeoutException exception)
        {
            return $"expected\n  {expected}\nactual\n  {exception.Message}";
        }
    }

    // A product of patterns without shared variables is too much for the naive engine: nothing to compare with.
    private async Task<Answer?> NaiveAnswerAsync(ISparqlEngine naive, SparqlQuery query)
    {
        try
        {
            return await Answer.OfAsync(naive, View, query, NaiveOptions);
        }
        catch (QueryTimeoutException)
        {
            // the naive engine's time alone is passed over
            return null;
        }
    }

    /// <summary>What the naive engine answers; null when it is too slow to tell.</summary>
    public async Task<Answer?> NaiveAnswerAsync()
    {
        await using var naive = await TestEngines.CreateAsync(EngineKind.Naive, Data);
        return await NaiveAnswerAsync(naive, Query);
    }

    private string? Compare(Answer expected, Answer actual)
    {
        var conditions = OrderCheck.ConditionsOf(Query.Pattern);
        var isRight = actual.IsSameAs(expected, Query) && (actual.Rows is null || OrderCheck.IsSorted(actual.Rows, conditions));
        return isRight ? null : $"expected\n  {expected}\nactual\n  {actual}";
    }

    // Which of equal rows a slice takes is the engine's choice, and so is the order of values that the specification does not order. So the whole
    // answer must be right, and the slice must have the keys that its place in the whole answer has, and rows of it.
    private async Task<string?> CompareSlicesAsync(Answer wholeExpected, ISparqlEngine engine, SparqlQuery whole, Slice slice)
    {
        var actual = await Answer.OfAsync(engine, View, Query, new QueryOptions());
        var wholeActual = await Answer.OfAsync(engine, View, whole, new QueryOptions());
        if (new DifferentialCase(Statements, View, whole).Compare(wholeExpected, wholeActual) is { } difference)
        {
            return $"without slice {difference}";
        }

        var place = wholeActual.Rows!.Rows.Skip((int)slice.Offset).Take((int)(slice.Limit ?? int.MaxValue));
        var expected = wholeActual with { Rows = wholeActual.Rows with { Rows = [.. place] } };
        var rest = wholeActual.Rows!.Rows.ToList();
        var isRight = actual.Rows is not null
            && OrderCheck.HaveSameKeys(expected.Rows, actual.Rows, OrderCheck.ConditionsOf(Query.Pattern))
            && actual.Rows.Rows.All(rest.Remove);
        return isRight ? null : $"expected\n  {expected}\nactual\n  {actual}";
    }
}
