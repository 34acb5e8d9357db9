using Mutualisons.Query.Execution;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The set of triples that a template makes of its input's rows (section 16.2).</summary>
internal sealed class ConstructRows(Operator input, QuadTemplate template)
    : Operator(new Relation(TripleSet.Columns, [true, true, true], input.Relation.Rows), input)
{
    public override string Label => "Construct";

    protected override Cursor Start(QueryExecution execution) => new ConstructCursor(Inputs[0], template, execution);

    /// <summary>A template that repeats the one pattern of the default graph makes each triple once already.</summary>
    public static Operator Create(Operator input, ValueList<TriplePattern> template, TermSpace terms)
    {
        if (input is Scan { Pattern: { Graph.IsFree: true } pattern }
            && template is [{ Subject: Variable s, Predicate: Variable p, Object: Variable o }]
            && pattern.Subject.Variable == s && pattern.Predicate.Variable == p && pattern.Object.Variable == o)
        {
            return new ProjectColumns(input, [s, p, o]);
        }

        return new ConstructRows(input, new QuadTemplate(template.Select(t => new QuadPattern(t.Subject, t.Predicate, t.Object)).ToValueList(), terms));
    }

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
