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

    /// <summary><c>{| … |}</c></summary>
    Annotation,

    /// <summary><c>&lt;&lt; … &gt;&gt;</c></summary>
    ReifiedTriple,

    /// <summary><c>&lt;&lt;( … )&gt;&gt;</c></summary>
    TripleTerm,
}
