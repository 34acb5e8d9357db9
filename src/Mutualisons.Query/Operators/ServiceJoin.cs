using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Joins rows with what other endpoints answer about them: the rows are read first, and then each endpoint that they name is asked about its own.</summary>
/// <param name="kind">Any but Mark.</param>
/// <param name="left">The rows.</param>
/// <param name="endpoints">The variables among their columns that name endpoints; none when the pattern itself does.</param>
/// <param name="right">Makes the plan of the pattern for the rows that agree on these variables.</param>
/// <param name="layout">Left and right columns.</param>
/// <param name="relation">What the join gives.</param>
/// <param name="condition">The condition of a left join.</param>
/// <param name="what">What is asked, for <see cref="Label"/>.</param>
internal sealed class ServiceJoin(
    JoinKind kind,
    Operator left,
    Variable[] endpoints,
    Func<RowTable, IReadOnlyList<int>, Operator> right,
    JoinLayout layout,
    Relation relation,
    CompiledExpression? condition,
    string what)
    : Operator(relation, left)
{
    public override string Label => $"{kind} service join {what} on {string.Join(' ', layout.Shared.AsEnumerable())}";

    protected override Cursor Start(QueryExecution execution) => new JoinCursor(this, execution);

    private HashJoin Join(RowTable rows, IReadOnlyList<int> group) =>
        new(kind, new StoredRows(layout.Left, rows, group), right(rows, group), layout, Relation, condition);

    private int[] EndpointColumns() => [.. endpoints.Select(layout.Left.IndexOf)];

    private sealed class JoinCursor(ServiceJoin plan, QueryExecution execution) : Cursor
    {
        private readonly RowTable _rows = new(execution, plan.Inputs[0].Relation.Columns.Length);
        private List<List<int>>? _groups;
        private long _charged;
        private int _next;
        private Cursor? _joined;

        public override Batch? Next()
        {
            _groups ??= ReadGroups();
            while (true)
            {
                execution.Clock.Check();
                if (_joined?.Next() is { } batch)
                {
                    return batch;
                }

                _joined?.Dispose();
                _joined = null;
                if (_next == _groups.Count)
                {
                    return null;
                }

                _joined = plan.Join(_rows, _groups[_next++]).Open(execution);
            }
        }

        public override void Dispose()
        {
            _joined?.Dispose();
            _rows.Dispose();
            execution.Budget.Release(_charged);
            _charged = 0;
        }

        /// <summary>The rows by the endpoints that they name.</summary>
        private List<List<int>> ReadGroups()
        {
            using (var input = plan.Inputs[0].Open(execution))
            {
                while (input.Next() is { } batch)
                {
                    execution.Clock.Check();
                    _rows.Append(batch);
                }
            }

            execution.Budget.Charge(_rows.Count * (long)sizeof(int));
            _charged = _rows.Count * (long)sizeof(int);
            var keys = plan.EndpointColumns().Select(c => _rows.Columns[c]).ToArray();
            using var distinct = new RowSet(execution, keys.Length);
            var groups = new List<List<int>>();
            for (var row = 0; row < _rows.Count; row++)
            {
                execution.Clock.Tick();
                if (distinct.GetOrAdd(keys, row, out var group))
                {
                    groups.Add([]);
                }

                groups[group].Add(row);
            }

            return groups;
        }
    }
}
