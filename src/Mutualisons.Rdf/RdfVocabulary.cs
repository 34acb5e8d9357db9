namespace Mutualisons.Rdf;

/// <summary>Terms of the RDF namespace that readers, writers and engines need by name.</summary>
public static class RdfVocabulary
{
    /// <summary><c>http://www.w3.org/1999/02/22-rdf-syntax-ns#</c></summary>
    public const string Namespace = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";

    /// <summary><c>rdf:type</c></summary>
    public static Iri Type { get; } = new(Namespace + "type");

    /// <summary><c>rdf:first</c></summary>
    public static Iri First { get; } = new(Namespace + "first");

    /// <summary><c>rdf:rest</c></summary>
    public static Iri Rest { get; } = new(Namespace + "rest");

    /// <summary><c>rdf:nil</c></summary>
    public static Iri Nil { get; } = new(Namespace + "nil");

    /// <summary><c>rdf:langString</c></summary>
    public static Iri LangString { get; } = new(Namespace + "langString");

    /// <summary><c>rdf:dirLangString</c> (RDF 1.2)</summary>
    public static Iri DirLangString { get; } = new(Namespace + "dirLangString");

    /// <summary><c>rdf:reifies</c> (RDF 1.2)</summary>
    public static Iri Reifies { get; } = new(Namespace + "reifies");

    /// <summary><c>rdf:XMLLiteral</c></summary>
    public static Iri XmlLiteral { get; } = new(Namespace + "XMLLiteral");

    /// <summary><c>rdf:type</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> TypeUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"u8;

    /// <summary><c>rdf:first</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> FirstUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#first"u8;

    /// <summary><c>rdf:rest</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> RestUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#rest"u8;

    /// <summary><c>rdf:nil</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> NilUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#nil"u8;

    /// <summary><c>rdf:reifies</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> ReifiesUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"u8;

    /// <summary><c>rdf:langString</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> LangStringUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"u8;

    /// <summary><c>rdf:dirLangString</c> as UTF-8.</summary>
    public static ReadOnlySpan<byte> DirLangStringUtf8 => "http://www.w3.org/1999/02/22-rdf-syntax-ns#dirLangString"u8;
}
