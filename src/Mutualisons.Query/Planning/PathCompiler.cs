using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <summary>Resolves the predicates of a property path and pushes inverses down to them.</summary>
internal sealed class PathCompiler(QueryExecution execution)
{
    public PathStep Compile(PropertyPath path, bool isInverse = false)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return path switch
        {
            LinkPath link => new LinkStep(IdOf(link.Predicate), isInverse, link.Predicate),
            InversePath inverse => Compile(inverse.Path, !isInverse),
            SequencePath sequence => isInverse
                ? new SequenceStep(Compile(sequence.Second, true), Compile(sequence.First, true))
                : new SequenceStep(Compile(sequence.First), Compile(sequence.Second)),
            AlternativePath alternative => new AlternativeStep(Compile(alternative.First, isInverse), Compile(alternative.Second, isInverse)),
            ZeroOrMorePath more => new RepeatedStep(Compile(more.Path, isInverse), true, true),
            OneOrMorePath more => new RepeatedStep(Compile(more.Path, isInverse), false, true),
            ZeroOrOnePath one => new RepeatedStep(Compile(one.Path, isInverse), true, false),
            NegatedPropertySet set => CompileNegated(set, isInverse),
            _ => throw new ArgumentOutOfRangeException(nameof(path)),
        };
    }

    private PathStep CompileNegated(NegatedPropertySet set, bool isInverse)
    {
        var forward = new OtherStep(Ids(set.Forward), isInverse, set.Forward);
        var backward = new OtherStep(Ids(set.Inverse), !isInverse, set.Inverse);
        return set.Inverse.IsEmpty ? forward : set.Forward.IsEmpty ? backward : new AlternativeStep(forward, backward);
    }

    private HashSet<ulong> Ids(ValueList<Iri> predicates) => [.. predicates.Select(p => IdOf(p).Value)];

    private TermId IdOf(Iri predicate) => TermId.FromValue(execution.Terms.Intern(predicate));
}
