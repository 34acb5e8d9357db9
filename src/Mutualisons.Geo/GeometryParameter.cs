namespace Mutualisons.Geo;

/// <summary>What a function takes in one place.</summary>
public enum GeometryParameter
{
    /// <summary>A geometry literal.</summary>
    Shape = 0,

    /// <summary>A number.</summary>
    Number,

    /// <summary>An IRI, or a literal with the IRI's text: a unit, a coordinate system.</summary>
    Reference,

    /// <summary>A plain string: the pattern of an intersection matrix.</summary>
    Pattern,
}
