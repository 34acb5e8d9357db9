namespace Mutualisons.Store;

/// <summary>What the orders are made of, and which one suits a pattern.</summary>
public static class QuadOrders
{
    /// <summary>How many orders there are.</summary>
    public const int Count = 9;

    private const QuadPosition S = QuadPosition.Subject;
    private const QuadPosition P = QuadPosition.Predicate;
    private const QuadPosition O = QuadPosition.Object;
    private const QuadPosition G = QuadPosition.Graph;

    /// <summary>The columns of an order, heaviest first.</summary>
    public static ReadOnlySpan<QuadPosition> Columns(QuadOrder order) => Table.Slice((int)order * 4, 4);

    private static ReadOnlySpan<QuadPosition> Table =>
    [
        S, P, O, G,
        S, O, P, G,
        P, S, O, G,
        P, O, S, G,
        O, S, P, G,
        O, P, S, G,
        G, S, P, O,
        G, P, O, S,
        G, O, S, P,
    ];

    /// <summary>How many columns at the front of the order the pattern binds.</summary>
    public static int BoundPrefix(QuadOrder order, in QuadPattern pattern)
    {
        var bound = 0;
        foreach (var column in Columns(order))
        {
            if (pattern[column].IsUnbound)
            {
                break;
            }

            bound++;
        }

        return bound;
    }

    /// <summary>True when every bound position of the pattern lies in the order's prefix, so that a scan reads nothing in vain.</summary>
    public static bool Suits(QuadOrder order, in QuadPattern pattern) => BoundPrefix(order, pattern) == pattern.BoundCount;

    /// <summary>An order that suits the pattern and, if some order does, sorts by <paramref name="sortBy"/> next.</summary>
    /// <remarks>With a bound graph and no sort wish this is a graph-first order; with one it may be none of them: then a triple order whose graph the bitmap filters serves, and the graph must be taken out of the pattern.</remarks>
    public static QuadOrder Choose(in QuadPattern pattern, QuadPosition? sortBy = null)
    {
        var fallback = QuadOrder.Spo;
        for (var order = QuadOrder.Gosp + 1; order-- > QuadOrder.Spo;)
        {
            if (!Suits(order, pattern))
            {
                continue;
            }

            fallback = order;
            var next = BoundPrefix(order, pattern);
            if (sortBy is not { } wish || (next < 4 && Columns(order)[next] == wish))
            {
                return order;
            }
        }

        return fallback;
    }
}
