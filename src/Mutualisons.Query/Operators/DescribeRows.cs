using Mutualisons.Query.Execution;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>The concise bounded description of each resource, from the default graph: its triples, and those of the blank nodes that they lead to.</summary>
internal sealed class DescribeRows(Operator input, ValueList<PatternTerm> targets, ulong[] constants)
    : Operator(new Relation(TripleSet.Columns, [true, true, true], input.Relation.Rows), input)
{
    public override string Label => $"Describe {string.Join(' ', targets)}";

    protected override Cursor Start(QueryExecution execution) => new DescribeCursor(Inputs[0], [.. targets.OfType<Variable>()], constants, execution);

    private sealed class DescribeCursor : Cursor
    {
        private readonly Operator _plan;
        private readonly Variable[] _targets;
        private readonly QueryExecution _execution;
        private readonly Cursor _input;
        private readonly TripleSet _triples;
        private readonly QuadCursor _cursor;
        private readonly RowSet _described;
        private readonly ulong[][] _row = [new ulong[1]];
        private readonly ulong[] _predicates;
        private readonly ulong[] _objects;
        private int _next;
        private bool _hasTargets;

        public DescribeCursor(Operator plan, Variable[] targets, ulong[] constants, QueryExecution execution)
        {
            _plan = plan;
            _targets = targets;
            _execution = execution;
            _input = plan.Open(execution);
            _triples = new TripleSet(execution);
            _described = new RowSet(execution, 1);
            _predicates = execution.Rent(Batch.Capacity);
            _objects = execution.Rent(Batch.Capacity);
            _cursor = execution.Snapshot.Scan(QuadOrder.Spo, default, execution.DefaultGraphs, ScanMode.DistinctTriples);
            foreach (var constant in constants)
            {
                AddTarget(constant);
            }
        }

        public override Batch? Next()
        {
            if (!_hasTargets)
            {
                ReadTargets();
                _hasTargets = true;
            }

            while (_triples.Waiting < Batch.Capacity && _next < _described.Count)
            {
                Describe(_described.Rows.Columns[0][_next++]);
            }

            return _triples.Take();
        }

        public override void Dispose()
        {
            _input.Dispose();
            _triples.Dispose();
            _described.Dispose();
            _execution.Return(_predicates);
            _execution.Return(_objects);
        }

        private void ReadTargets()
        {
            int[] columns = [.. _targets.Select(_plan.Relation.IndexOf).Where(c => c >= 0)];
            while (columns.Length > 0 && _input.Next() is { } batch)
            {
                _execution.Clock.Check();
                for (var i = 0; i < batch.Count; i++)
                {
                    foreach (var column in columns)
                    {
                        AddTarget(batch[i, column]);
                    }
                }
            }
        }

        private void AddTarget(ulong id)
        {
            if (TermId.FromValue(id).Kind is TermIdKind.Iri or TermIdKind.BlankNode)
            {
                _row[0][0] = id;
                _described.GetOrAdd(_row, 0, out _);
            }
        }

        private void Describe(ulong subject)
        {
            _execution.Clock.Tick();
            _cursor.Reset(new Store.QuadPattern(TermId.FromValue(subject), default, default));
            int count;
            while ((count = _cursor.Next(default, _predicates, _objects, default, Batch.Capacity)) > 0)
            {
                _execution.Clock.Check();
                _execution.Profile?.NoteRead(count);
                for (var i = 0; i < count; i++)
                {
                    _triples.Add(subject, _predicates[i], _objects[i]);
                    if (TermId.FromValue(_objects[i]).Kind == TermIdKind.BlankNode)
                    {
                        AddTarget(_objects[i]);
                    }
                }
            }
        }
    }
}
