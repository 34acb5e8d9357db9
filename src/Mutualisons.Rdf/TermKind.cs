namespace Mutualisons.Rdf;

/// <summary>What an RDF term is; <see cref="None"/> stands for no term at all (an unbound variable, or the unnamed graph in a quad's graph position).</summary>
public enum TermKind : byte
{
    /// <summary>No term.</summary>
    None = 0,

    /// <summary>An IRI (RDF 1.1 Concepts, section 3.2).</summary>
    Iri = 1,

    /// <summary>A blank node (section 3.4).</summary>
    BlankNode = 2,

    /// <summary>A literal (section 3.3).</summary>
    Literal = 3,

    /// <summary>A triple used as a term (RDF 1.2 Concepts, section 3.1).</summary>
    TripleTerm = 4,
}
