namespace Mutualisons.Formats.Turtle;

/// <summary>What the last object was: tells in which buffers its parts still stand, should an annotation follow.</summary>
internal enum ObjectForm : byte
{
    /// <summary>An IRI, or a blank node with its label.</summary>
    Node,

    /// <summary>A blank node that brackets or parentheses made, told by its number.</summary>
    Anonymous,

    /// <summary>A string.</summary>
    String,

    /// <summary>A string with a language and perhaps a direction.</summary>
    LanguageTagged,

    /// <summary>A literal with a datatype.</summary>
    Typed,

    /// <summary><c>1</c></summary>
    Integer,

    /// <summary><c>1.0</c></summary>
    Decimal,

    /// <summary><c>1e0</c></summary>
    Double,

    /// <summary><c>true</c></summary>
    Boolean,

    /// <summary>A triple term.</summary>
    TripleTerm,
}
