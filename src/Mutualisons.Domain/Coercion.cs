namespace Mutualisons.Domain;

/// <summary>What a context says of a term's values.</summary>
public enum Coercion
{
    /// <summary>The term is a class: it is used as a type only.</summary>
    Class,

    /// <summary>Plain strings, numbers and booleans are literals.</summary>
    Plain,

    /// <summary>Strings are IRIs.</summary>
    Iri,

    /// <summary>Strings are literals of the term's datatype.</summary>
    Typed,

    /// <summary>Values stand in a map by language; <c>@none</c> for texts whose language is unknown.</summary>
    Language,
}
