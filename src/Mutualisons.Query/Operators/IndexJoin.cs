using Mutualisons.Query.Execution;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Looks up each row of its input in an index: batches are sorted by the lookup key, so that the index is read forward by galloping.</summary>
internal sealed partial class IndexJoin : Operator
{
    private readonly ScanPattern _pattern;
    private readonly QuadOrder _order;
    private readonly int[] _keyColumns;
    private readonly int _constants;
    private readonly (int OrderColumn, int OutputColumn)[] _added;
    private readonly (int OrderColumn, int InputColumn)[] _equal;
    private readonly (int First, int Second)[] _repeats;

    /// <summary>Describes the join; <paramref name="relation"/> has the input's columns and then the pattern's new ones.</summary>
    public IndexJoin(Operator input, ScanPattern pattern, Relation relation)
        : base(relation, input)
    {
        _pattern = pattern;
        _order = ChooseOrder(pattern, input.Relation);
        var columns = QuadOrders.Columns(_order);
        _constants = QuadOrders.BoundPrefix(_order, pattern.Constants with { Graph = default });
        var keys = new List<int>();
        var added = new List<(int, int)>();
        var equal = new List<(int, int)>();
        for (var c = _constants; c < 4; c++)
        {
            if (pattern[columns[c]].Variable is not { } variable || pattern.PositionOf(variable) != columns[c])
            {
                continue;
            }

            var source = input.Relation.IndexOf(variable);
            if (source < 0)
            {
                added.Add((c, relation.IndexOf(variable)));
            }
            else if (c == _constants + keys.Count && c < 3)
            {
                keys.Add(source);
            }
            else
            {
                equal.Add((c, source));
            }
        }

        _keyColumns = [.. keys];
        _added = [.. added.Where(a => a.Item2 >= 0)];
        _equal = [.. equal];
        _repeats = [.. pattern.Repeats().Select(r => (Scan.ColumnOf(_order, r.First), Scan.ColumnOf(_order, r.Second)))];
    }

    public override string Label => $"Index join {_pattern} by {_order.ToString().ToUpperInvariant()}";

    private Operator Input => Inputs[0];

    protected override Cursor Start(QueryExecution execution) => new JoinCursor(this, execution);

    /// <summary>Constants first, then what the input binds, the input's leading column foremost, then what is free.</summary>
    private static QuadOrder ChooseOrder(ScanPattern pattern, Relation input)
    {
        var best = QuadOrder.Spo;
        var bestScore = int.MinValue;
        for (var order = QuadOrder.Spo; order <= QuadOrder.Ops; order++)
        {
            var score = 0;
            var weight = 64;
            foreach (var position in QuadOrders.Columns(order)[..3])
            {
                var slot = pattern[position];
                var worth = slot.IsConstant ? 3 : slot.Variable is { } v && input.Has(v) ? (input.IsSortedBy(v) ? 2 : 1) : 0;
                score += (worth == 0 ? 0 : 8 + worth) * weight;
                weight /= 8;
                if (slot.IsConstant)
                {
                    score += 1024;
                }
            }

            score += ConstantsInFront(pattern, order) ? 4096 : 0;
            if (score > bestScore)
            {
                (best, bestScore) = (order, score);
            }
        }

        return best;
    }

    private static bool ConstantsInFront(ScanPattern pattern, QuadOrder order) =>
        QuadOrders.BoundPrefix(order, pattern.Constants with { Graph = default }) == (pattern.Constants with { Graph = default }).BoundCount;
}
