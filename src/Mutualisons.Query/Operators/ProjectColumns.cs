using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Takes some of the input's columns, under these or other names; a variable that the input does not have is unbound everywhere.</summary>
internal sealed class ProjectColumns : Operator
{
    private readonly int[] _sources;

    public ProjectColumns(Operator input, Variable[] variables, Variable[]? sources = null)
        : base(Project(input.Relation, variables, sources ?? variables), input) =>
        _sources = [.. (sources ?? variables).Select(input.Relation.IndexOf)];

    public override string Label => $"Project {string.Join(' ', Relation.Columns.AsEnumerable())}";

    protected override Cursor Start(QueryExecution execution) => new ProjectCursor(Inputs[0].Open(execution), _sources, execution);

    private static Relation Project(Relation input, Variable[] variables, Variable[] sources)
    {
        var indexes = sources.Select(input.IndexOf).ToArray();
        var order = input.Order.Select(c => Array.IndexOf(indexes, c)).TakeWhile(c => c >= 0).ToArray();
        return new Relation(
            variables,
            [.. indexes.Select(i => i >= 0 && input.Certain[i])],
            input.Rows,
            [.. indexes.Select(i => i < 0 ? 1 : input.Distinct[i])],
            order);
    }

    private sealed class ProjectCursor : Cursor
    {
        private readonly Cursor _input;
        private readonly int[] _sources;
        private readonly QueryExecution _execution;
        private readonly ulong[] _unbound;
        private readonly Batch _batch;

        public ProjectCursor(Cursor input, int[] sources, QueryExecution execution)
        {
            _input = input;
            _sources = sources;
            _execution = execution;
            _batch = new Batch(sources.Length);
            _unbound = sources.Contains(-1) ? execution.Rent(Batch.Capacity) : [];
            _unbound.AsSpan().Clear();
        }

        public override Batch? Next()
        {
            if (_input.Next() is not { } batch)
            {
                return null;
            }

            for (var c = 0; c < _sources.Length; c++)
            {
                _batch.Columns[c] = _sources[c] < 0 ? _unbound : batch.Columns[_sources[c]];
            }

            _batch.SetRows(batch.Count, batch.Selection);
            return _batch;
        }

        public override void Dispose()
        {
            _input.Dispose();
            _execution.Return(_unbound);
        }
    }
}
