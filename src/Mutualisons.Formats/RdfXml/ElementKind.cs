namespace Mutualisons.Formats.RdfXml;

/// <summary>What an open element is, which decides what may stand in it.</summary>
internal enum ElementKind
{
    /// <summary>The document itself: one element.</summary>
    Document,

    /// <summary><c>rdf:RDF</c>: node elements.</summary>
    NodeList,

    /// <summary>A node: property elements.</summary>
    Node,

    /// <summary>A property whose value is not known yet: text or one node element.</summary>
    Property,

    /// <summary>A property that its attributes say all about: nothing.</summary>
    EmptyProperty,

    /// <summary>A property with <c>rdf:parseType="Collection"</c>: node elements.</summary>
    Collection,

    /// <summary>A property with <c>rdf:parseType="Literal"</c>: any XML.</summary>
    XmlLiteral,

    /// <summary>A property with <c>rdf:parseType="Triple"</c>: one node element that makes one statement.</summary>
    TripleTerm,

    /// <summary>A bad element that is passed over.</summary>
    Skipped,
}
