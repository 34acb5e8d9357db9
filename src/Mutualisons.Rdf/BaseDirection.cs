namespace Mutualisons.Rdf;

/// <summary>The base direction of a directional language-tagged string (RDF 1.2 Concepts, section 3.4).</summary>
public enum BaseDirection : byte
{
    /// <summary>No direction is stated.</summary>
    None = 0,

    /// <summary>Left to right (<c>ltr</c>).</summary>
    LeftToRight = 1,

    /// <summary>Right to left (<c>rtl</c>).</summary>
    RightToLeft = 2,
}
