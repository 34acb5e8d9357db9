using System.Runtime.CompilerServices;

namespace Mutualisons.Rdf.Isomorphism;

/// <summary>Decides whether two components are the same but for the names of their nodes: individualise a node, refine, go back if that fails.</summary>
internal sealed class ComponentMatcher(Dataset right, WorkLimit limit)
{
    public IsomorphismResult Match(Colouring left, Colouring other)
    {
        if (limit.IsSpent || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            return IsomorphismResult.Undecided;
        }

        if (!left.Sorted.SequenceEqual(other.Sorted))
        {
            return IsomorphismResult.Different;
        }

        return left.Distinct == left.Sorted.Length ? Verify(left, other) : Try(left, other);
    }

    private IsomorphismResult Try(Colouring left, Colouring other)
    {
        var chosen = left.ChooseAmbiguous();
        var colour = left.Colours[chosen];
        var individual = left.Individualise(chosen, limit);
        for (var candidate = 0; candidate < other.Colours.Length; candidate++)
        {
            if (other.Colours[candidate] != colour)
            {
                continue;
            }

            var result = Match(individual, other.Individualise(candidate, limit));
            if (result != IsomorphismResult.Different)
            {
                return result;
            }
        }

        return IsomorphismResult.Different;
    }

    // Every colour stands for one node on each side: that is a mapping, and it must carry each statement over.
    private IsomorphismResult Verify(Colouring left, Colouring other)
    {
        var byColour = new Dictionary<ulong, BlankNode>(other.Colours.Length);
        for (var node = 0; node < other.Colours.Length; node++)
        {
            byColour[other.Colours[node]] = other.Component.Nodes[node];
        }

        var mapping = new Dictionary<BlankNode, BlankNode>(left.Colours.Length);
        for (var node = 0; node < left.Colours.Length; node++)
        {
            mapping[left.Component.Nodes[node]] = byColour[left.Colours[node]];
        }

        limit.Spend(left.Component.Statements.Count);
        return left.Component.Statements.TrueForAll(statement => right.Contains(BlankNodeMapping.Apply(statement.Quad, node => mapping[node])))
            ? IsomorphismResult.Isomorphic
            : IsomorphismResult.Different;
    }
}
