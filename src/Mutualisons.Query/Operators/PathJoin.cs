using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Searches a path for each input row, from the end that is bound; from every node when neither is.</summary>
internal sealed class PathJoin : Operator
{
    private readonly PathSearch _search;
    private readonly int _subject;
    private readonly int _object;

    public PathJoin(Operator input, PathSearch search, double rows)
        : base(Describe(input.Relation, search, rows), input)
    {
        _search = search;
        _subject = search.Subject.Variable is { } s ? input.Relation.IndexOf(s) : -1;
        _object = search.Object.Variable is { } o ? input.Relation.IndexOf(o) : -1;
    }

    public override string Label => $"Path {_search}";

    protected override Cursor Start(QueryExecution execution) => new PathCursor(this, execution);

    private static Relation Describe(Relation input, PathSearch search, double rows)
    {
        Variable[] added = [.. search.Variables.Where(v => !input.Has(v))];
        return new Relation(
            [.. input.Columns, .. added],
            [.. input.Certain, .. added.Select(_ => true)],
            rows,
            [.. input.Distinct, .. added.Select(_ => Math.Max(1, Math.Sqrt(rows)))],
            input.Order);
    }

    private sealed class PathCursor : Cursor
    {
        private const int MemorySize = 32;
        private const int MemoryShare = 8;

        private readonly PathJoin _plan;
        private readonly QueryExecution _execution;
        private readonly Cursor _input;
        private readonly OutputBatch _output;
        private readonly PathEvaluator _paths;
        private readonly Dictionary<(ulong Node, bool Backward), List<ulong>> _known = [];
        private readonly int _subjectOut;
        private readonly int _objectOut;
        private IEnumerator<(ulong Subject, ulong Object)>? _pairs;
        private Batch? _batch;
        private int _next;
        private long _charged;

        public PathCursor(PathJoin plan, QueryExecution execution)
        {
            _plan = plan;
            _execution = execution;
            _input = plan.Inputs[0].Open(execution);
            _output = new OutputBatch(execution, plan.Relation.Columns.Length);
            _paths = new PathEvaluator(execution, plan._search.Graph);
            _subjectOut = plan._search.Subject.Variable is { } s ? plan.Relation.IndexOf(s) : -1;
            _objectOut = plan._search.Object.Variable is { } o ? plan.Relation.IndexOf(o) : -1;
        }

        public override Batch? Next()
        {
            while (true)
            {
                _execution.Clock.Check();
                if (_batch is null)
                {
                    if ((_batch = _input.Next()) is null)
                    {
                        return null;
                    }

                    _next = 0;
                }

                var count = Fill();
                if (count > 0)
                {
                    return _output.Take(count);
                }

                _batch = null;
            }
        }

        public override void Dispose()
        {
            _input.Dispose();
            _output.Dispose();
            _paths.Dispose();
            _pairs?.Dispose();
            Forget();
        }

        private int Fill()
        {
            var count = 0;
            while (_next < _batch!.Count)
            {
                var row = _batch.Row(_next);
                _pairs ??= Pairs(Bound(_plan._search.Subject, _plan._subject, row), Bound(_plan._search.Object, _plan._object, row)).GetEnumerator();
                while (count < Batch.Capacity && _pairs.MoveNext())
                {
                    Write(row, count++);
                }

                if (count == Batch.Capacity)
                {
                    return count;
                }

                _pairs = null;
                _next++;
            }

            return count;
        }

        private void Write(int row, int target)
        {
            for (var c = 0; c < _batch!.Columns.Length; c++)
            {
                _output.Columns[c][target] = _batch.Columns[c][row];
            }

            if (_subjectOut >= 0)
            {
                _output.Columns[_subjectOut][target] = _pairs!.Current.Subject;
            }

            if (_objectOut >= 0)
            {
                _output.Columns[_objectOut][target] = _pairs!.Current.Object;
            }
        }

        private ulong Bound(PatternSlot slot, int column, int row) =>
            slot.IsConstant ? slot.Constant.Value : column >= 0 ? _batch!.Columns[column][row] : 0;

        private IEnumerable<(ulong Subject, ulong Object)> Pairs(ulong subject, ulong @object)
        {
            var sameEnds = _plan._search.Subject.Variable is { } variable && variable == _plan._search.Object.Variable;
            var areVariables = _plan._search.Subject.Variable is not null && _plan._search.Object.Variable is not null;
            if (areVariables && (subject | @object) != 0 && !_paths.IsNode(subject != 0 ? subject : @object))
            {
                // What another pattern bound is joined with the path's own solutions, and those are about nodes of the graph.
                return [];
            }

            if (subject != 0)
            {
                var target = sameEnds ? subject : @object;
                var reached = Reach(subject, backward: false);
                return target == 0 ? reached.Select(o => (subject, o)) : reached.Contains(target) ? [(subject, target)] : [];
            }

            if (@object != 0)
            {
                return Reach(@object, backward: true).Select(s => (s, @object));
            }

            var all = _paths.AllNodes();
            return sameEnds
                ? all.Where(n => _paths.Reach(_plan._search.Path, n, false).Contains(n)).Select(n => (n, n))
                : all.SelectMany(s => _paths.Reach(_plan._search.Path, s, false).Select(o => (s, o)));
        }

        // What is forgotten is searched again, at most.
        private void Forget()
        {
            _known.Clear();
            _execution.Budget.Release(_charged);
            _charged = 0;
        }

        private List<ulong> Reach(ulong node, bool backward)
        {
            if (!_known.TryGetValue((node, backward), out var reached))
            {
                reached = _paths.Reach(_plan._search.Path, node, backward);
                var size = MemorySize + (reached.Count * (long)sizeof(ulong));
                if (_charged + size > _execution.Options.MemoryBudget / MemoryShare)
                {
                    Forget();
                }

                _execution.Budget.Charge(size);
                _charged += size;
                _known.Add((node, backward), reached);
            }

            return reached;
        }
    }
}
