namespace Mutualisons.Rdf;

/// <summary>What comparing two datasets up to the labels of blank nodes has found.</summary>
public enum IsomorphismResult
{
    /// <summary>No renaming of blank nodes makes them equal.</summary>
    Different = 0,

    /// <summary>Some one-to-one renaming of blank nodes makes them equal.</summary>
    Isomorphic = 1,

    /// <summary>The allowed work was done before an answer was found.</summary>
    Undecided = 2,
}
