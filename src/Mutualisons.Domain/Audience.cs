namespace Mutualisons.Domain;

/// <summary>Who may see a graph; a graph that says nothing is administrators' only.</summary>
public enum Audience
{
    /// <summary>Administrators alone.</summary>
    Administrators = 0,

    /// <summary>One organisation's people.</summary>
    Organisation,

    /// <summary>Members of the commons.</summary>
    Members,

    /// <summary>Everybody.</summary>
    Public,
}
