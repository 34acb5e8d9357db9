using Mutualisons.Rdf.Isomorphism;

namespace Mutualisons.Rdf;

/// <summary>Compares datasets up to the labels of blank nodes, those that name graphs included (<see href="https://www.w3.org/TR/rdf11-concepts/#section-dataset">RDF 1.1 Concepts, sections 3.6 and 4.1</see>).</summary>
/// <remarks>
/// Blank nodes are told apart by refining colours; what symmetry leaves open is tried, one connected component at a time, so that
/// copies of a component cost nothing. Hard symmetric graphs can still take exponential work, hence the limit.
/// </remarks>
public static class DatasetIsomorphism
{
    /// <summary>The work allowed unless a caller says otherwise: some seconds.</summary>
    public const long DefaultMaxWork = 200_000_000;

    /// <summary>Whether some one-to-one renaming of blank nodes makes both datasets equal.</summary>
    /// <exception cref="InvalidOperationException">The comparison needs more than <see cref="DefaultMaxWork"/>; see <see cref="Compare"/>.</exception>
    public static bool AreIsomorphic(Dataset left, Dataset right) => Compare(left, right) switch
    {
        IsomorphismResult.Isomorphic => true,
        IsomorphismResult.Different => false,
        _ => throw new InvalidOperationException($"Too much symmetry: the datasets could not be compared within {DefaultMaxWork} steps."),
    };

    /// <summary>Compares two datasets within a bound on work, counted in visits of statements.</summary>
    public static IsomorphismResult Compare(Dataset left, Dataset right, long maxWork = DefaultMaxWork)
    {
        if (left.Count != right.Count)
        {
            return IsomorphismResult.Different;
        }

        var leftGraph = new BlankNodeGraph(left);
        var rightGraph = new BlankNodeGraph(right);
        if (leftGraph.Nodes.Count != rightGraph.Nodes.Count
            || leftGraph.Statements.Count != rightGraph.Statements.Count
            || !leftGraph.Ground.All(right.Contains))
        {
            return IsomorphismResult.Different;
        }

        return new DatasetMatcher(leftGraph, rightGraph, maxWork).Run();
    }
}
