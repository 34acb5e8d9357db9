namespace Mutualisons.Store;

/// <summary>What a <see cref="TermId"/> stands for: the highest four bits of the id, so ids of one kind are one range.</summary>
public enum TermIdKind : byte
{
    /// <summary>No term: an unbound cell, or a free position of a pattern.</summary>
    Unbound = 0,

    /// <summary>The unnamed graph, in the graph position only.</summary>
    DefaultGraph = 1,

    /// <summary>A blank node; the payload is its number.</summary>
    BlankNode = 2,

    /// <summary>An IRI of the dictionary.</summary>
    Iri = 3,

    /// <summary>An <c>xsd:string</c> of the dictionary.</summary>
    String = 4,

    /// <summary>A language-tagged string of the dictionary.</summary>
    LanguageString = 5,

    /// <summary>Any other literal of the dictionary, numbers and dates in unusual spellings included.</summary>
    TypedLiteral = 6,

    /// <summary>An inline <c>xsd:boolean</c>.</summary>
    Boolean = 7,

    /// <summary>An inline <c>xsd:integer</c>.</summary>
    Integer = 8,

    /// <summary>An inline <c>xsd:decimal</c>.</summary>
    Decimal = 9,

    /// <summary>An inline <c>xsd:double</c>.</summary>
    Double = 10,

    /// <summary>An inline <c>xsd:date</c>.</summary>
    Date = 11,

    /// <summary>An inline <c>xsd:dateTime</c>.</summary>
    DateTime = 12,

    /// <summary>A term of one execution's overlay; never stored.</summary>
    QueryLocal = 13,

    /// <summary>A triple term of the dictionary, which holds the ids of its parts (RDF 1.2).</summary>
    TripleTerm = 14,

    /// <summary>A directional language-tagged string of the dictionary (RDF 1.2).</summary>
    DirectionalString = 15,
}
