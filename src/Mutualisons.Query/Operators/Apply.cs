using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Runs an inner plan on each batch of outer rows: OPTIONAL and EXISTS by index lookups that start from what is bound.</summary>
internal sealed class Apply : Operator
{
    private readonly JoinKind _kind;
    private readonly BatchSource _source;
    private readonly int _place;
    private readonly int[] _innerColumns;

    /// <param name="kind">Left, Semi, Anti or Mark.</param>
    /// <param name="outer">The outer rows.</param>
    /// <param name="inner">A plan over <paramref name="source"/>.</param>
    /// <param name="source">The inner plan's leaf.</param>
    /// <param name="relation">The outer columns and then, for Left, the inner plan's others, or for Mark the mark.</param>
    public Apply(JoinKind kind, Operator outer, Operator inner, BatchSource source, Relation relation)
        : base(relation, outer, inner)
    {
        _kind = kind;
        _source = source;
        _place = inner.Relation.IndexOf(source.Relation.Columns[^1]);
        _innerColumns = kind == JoinKind.Left ? [.. relation.Columns.Select(inner.Relation.IndexOf)] : [];
    }

    public override string Label => $"{_kind} apply";

    /// <summary>What a left apply gives.</summary>
    public static Relation LeftRelation(Relation outer, Relation inner, Variable place, double rows)
    {
        var columns = new List<Variable>(outer.Columns);
        columns.AddRange(inner.Columns.Where(v => !outer.Has(v) && v != place));
        return new Relation(
            [.. columns],
            [.. columns.Select(outer.IsCertain)],
            rows,
            [.. columns.Select(v => outer.Has(v) ? outer.DistinctOf(v) : inner.DistinctOf(v))]);
    }

    protected override Cursor Start(QueryExecution execution) => _kind == JoinKind.Left ? new LeftCursor(this, execution) : new TestCursor(this, execution);

    /// <summary>The opened inputs, and which outer rows the inner plan answered for.</summary>
    private sealed class Sides : IDisposable
    {
        private readonly BatchSource.SourceCursor _source;
        private readonly QueryExecution _execution;

        public Sides(Apply plan, QueryExecution execution)
        {
            _execution = execution;
            Outer = plan.Inputs[0].Open(execution);
            _source = new BatchSource.SourceCursor(plan._source.Relation.Columns.Length, execution);
            execution.GiveSource(plan._source, _source);
            Inner = plan.Inputs[1].Open(execution);
        }

        public Cursor Outer { get; }

        public Cursor Inner { get; }

        public bool[] Matched { get; } = new bool[Batch.Capacity];

        public Batch? NextOuter()
        {
            _execution.Clock.Check();
            if (Outer.Next() is not { } batch)
            {
                return null;
            }

            Matched.AsSpan(0, batch.Count).Clear();
            _source.Set(batch);
            return batch;
        }

        public void Mark(Batch inner, int place)
        {
            for (var i = 0; i < inner.Count; i++)
            {
                Matched[(int)inner[i, place]] = true;
            }
        }

        public void Dispose()
        {
            Outer.Dispose();
            Inner.Dispose();
        }
    }

    private sealed class LeftCursor(Apply plan, QueryExecution execution) : Cursor
    {
        private readonly Sides _sides = new(plan, execution);
        private readonly OutputBatch _unmatched = new(execution, plan.Relation.Columns.Length);
        private readonly Batch _matched = new(plan.Relation.Columns.Length);
        private Batch? _outer;

        public override Batch? Next()
        {
            while (true)
            {
                if (_outer is null && (_outer = _sides.NextOuter()) is null)
                {
                    return null;
                }

                if (_sides.Inner.Next() is { } inner)
                {
                    _sides.Mark(inner, plan._place);
                    for (var c = 0; c < plan._innerColumns.Length; c++)
                    {
                        _matched.Columns[c] = inner.Columns[plan._innerColumns[c]];
                    }

                    _matched.SetRows(inner.Count, inner.Selection);
                    return _matched;
                }

                var unmatched = TakeUnmatched(_outer);
                _outer = null;
                if (unmatched is not null)
                {
                    return unmatched;
                }
            }
        }

        public override void Dispose()
        {
            _sides.Dispose();
            _unmatched.Dispose();
        }

        private Batch? TakeUnmatched(Batch outer)
        {
            var width = plan.Inputs[0].Relation.Columns.Length;
            var count = 0;
            for (var i = 0; i < outer.Count; i++)
            {
                if (_sides.Matched[i])
                {
                    continue;
                }

                for (var c = 0; c < _unmatched.Columns.Length; c++)
                {
                    _unmatched.Columns[c][count] = c < width ? outer[i, c] : 0;
                }

                count++;
            }

            return count == 0 ? null : _unmatched.Take(count);
        }
    }

    private sealed class TestCursor(Apply plan, QueryExecution execution) : Cursor
    {
        private readonly Sides _sides = new(plan, execution);
        private readonly int[] _selection = new int[Batch.Capacity];
        private readonly MarkColumn? _marks = plan._kind == JoinKind.Mark ? new MarkColumn(plan.Relation.Columns.Length, execution) : null;

        public override Batch? Next()
        {
            while (_sides.NextOuter() is { } outer)
            {
                while (_sides.Inner.Next() is { } inner)
                {
                    _sides.Mark(inner, plan._place);
                }

                if (_marks is not null)
                {
                    return _marks.AddTo(outer, _sides.Matched);
                }

                var count = 0;
                for (var i = 0; i < outer.Count; i++)
                {
                    _selection[count] = outer.Row(i);
                    count += _sides.Matched[i] == (plan._kind == JoinKind.Semi) ? 1 : 0;
                }

                if (count > 0)
                {
                    outer.SetRows(count, _selection);
                    return outer;
                }
            }

            return null;
        }

        public override void Dispose()
        {
            _sides.Dispose();
            _marks?.Dispose();
        }
    }
}
