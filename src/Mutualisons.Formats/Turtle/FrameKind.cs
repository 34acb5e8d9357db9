namespace Mutualisons.Formats.Turtle;

/// <summary>What a level of nesting is.</summary>
internal enum FrameKind : byte
{
    /// <summary>The triples of a statement.</summary>
    Triples,

    /// <summary><c>[ … ]</c></summary>
    PropertyList,

    /// <summary><c>( … )</c></summary>
    Collection,
}
