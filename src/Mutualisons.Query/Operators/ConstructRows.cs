using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Operators;

/// <summary>The set of triples that a template makes of its input's rows (section 16.2).</summary>
internal sealed class ConstructRows(Operator input, QuadTemplate template)
    : Operator(new Relation(TripleSet.Columns, [true, true, true], input.Relation.Rows), input)
{
    public override string Label => "Construct";

    public override Cursor Open(QueryExecution execution) => new ConstructCursor(Inputs[0], template, execution);

    private sealed class ConstructCursor(Operator plan, QuadTemplate template, QueryExecution execution) : Cursor
    {
        private readonly Cursor _input = plan.Open(execution);
        private readonly TripleSet _triples = new(execution);

        public override Batch? Next()
        {
            while (_triples.Waiting < Batch.Capacity && !template.IsEmpty && _input.Next() is { } batch)
            {
                execution.Clock.Check();
                for (var i = 0; i < batch.Count; i++)
                {
                    foreach (var (subject, predicate, @object, _) in template.Fill(plan.Relation, batch, i, execution.Terms))
                    {
                        _triples.Add(subject, predicate, @object);
                    }
                }

                if (_triples.Waiting > 0)
                {
                    break;
                }
            }

            return _triples.Take();
        }

        public override void Dispose()
        {
            _input.Dispose();
            _triples.Dispose();
        }
    }
}
