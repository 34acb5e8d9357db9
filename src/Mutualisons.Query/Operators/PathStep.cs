using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>A property path with predicates as ids; inverses have been pushed down to the links.</summary>
internal abstract record PathStep;

/// <summary>One step along a predicate; a predicate that the store does not have leads nowhere.</summary>
internal sealed record LinkStep(TermId Predicate, bool IsInverse, Iri Name) : PathStep
{
    public override string ToString() => (IsInverse ? "^" : "") + Name;
}

/// <summary>One step along any predicate but these.</summary>
internal sealed record OtherStep(HashSet<ulong> Excluded, bool IsInverse, ValueList<Iri> Names) : PathStep
{
    public override string ToString() => $"{(IsInverse ? "^!" : "!")}({string.Join('|', Names)})";
}

/// <summary>One after the other.</summary>
internal sealed record SequenceStep(PathStep First, PathStep Second) : PathStep
{
    public override string ToString() => $"({First}/{Second})";
}

/// <summary>Either.</summary>
internal sealed record AlternativeStep(PathStep First, PathStep Second) : PathStep
{
    public override string ToString() => $"({First}|{Second})";
}

/// <summary>Again and again, or at most once, and with zero steps or without.</summary>
internal sealed record RepeatedStep(PathStep Step, bool IncludesZero, bool IsClosure) : PathStep
{
    public override string ToString() => $"{Step}{(IsClosure ? IncludesZero ? "*" : "+" : "?")}";
}
