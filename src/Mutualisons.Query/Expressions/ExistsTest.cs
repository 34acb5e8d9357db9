using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>EXISTS by substitution (<see href="https://www.w3.org/TR/sparql11-query/#func-filter-exists">section 17.4.1.4</see>): the pattern is planned and run for each different row of the variables that it mentions.</summary>
internal sealed class ExistsTest : CompiledExpression
{
    private readonly ExistsExpression _exists;
    private readonly IReadOnlyDictionary<Variable, ulong> _parameters;
    private readonly PatternSlot _graph;
    private readonly (int Column, Variable Variable)[] _substituted;

    public ExistsTest(ExistsExpression exists, Relation input, IReadOnlyDictionary<Variable, ulong> parameters, PatternSlot graph)
    {
        _exists = exists;
        _parameters = parameters;
        _graph = graph;
        var mentioned = Variables.Mentioned(exists.Pattern);
        if (graph.Variable is { } variable)
        {
            mentioned.Add(variable);
        }

        _substituted = [.. input.Columns.Select((v, c) => (c, v)).Where(x => mentioned.Contains(x.v))];
    }

    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var answers = new Dictionary<ulong[], bool>(RowComparer.Instance);
        for (var i = 0; i < batch.Count; i++)
        {
            var key = new ulong[_substituted.Length];
            for (var k = 0; k < key.Length; k++)
            {
                key[k] = batch[i, _substituted[k].Column];
            }

            if (!answers.TryGetValue(key, out var found))
            {
                answers.Add(key, found = HasSolution(evaluation, key));
            }

            result[i] = TermId.FromBoolean(found != _exists.IsNegated).Value;
        }
    }

    private bool HasSolution(Evaluation evaluation, ulong[] key)
    {
        var given = new Dictionary<Variable, ulong>(_parameters);
        for (var k = 0; k < key.Length; k++)
        {
            if (key[k] != 0)
            {
                given[_substituted[k].Variable] = key[k];
            }
        }

        var graph = _graph.Variable is { } variable && given.TryGetValue(variable, out var name) ? TermId.FromValue(name) : _graph;
        var plan = new Planner(evaluation.Execution, given).Plan(_exists.Pattern, graph);
        using var cursor = plan.Open(evaluation.Execution);
        return cursor.Next() is not null;
    }

    private sealed class RowComparer : IEqualityComparer<ulong[]>
    {
        public static RowComparer Instance { get; } = new();

        public bool Equals(ulong[]? x, ulong[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(ulong[] obj)
        {
            ulong hash = 0;
            foreach (var value in obj)
            {
                hash = RowIndex.Mix(hash, value);
            }

            return hash.GetHashCode();
        }
    }
}
