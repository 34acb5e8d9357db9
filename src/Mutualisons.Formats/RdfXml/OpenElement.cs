using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <summary>An element that has started: what it inherits, and what has been found in it.</summary>
internal sealed class OpenElement(ElementKind kind, IriResolver? baseIri, TextScope scope)
{
    /// <summary>What it is.</summary>
    public ElementKind Kind { get; } = kind;

    /// <summary>The base in scope.</summary>
    public IriResolver? BaseIri { get; } = baseIri;

    /// <summary>The language and direction in scope.</summary>
    public TextScope Scope { get; } = scope;

    /// <summary>Of a node: itself. Of a property: the node that has it. Of a collection behind its first item: the last list node.</summary>
    public Term? Subject { get; init; }

    /// <summary>Of a property: its IRI.</summary>
    public Iri? Predicate { get; init; }

    /// <summary>Of a property: the datatype of its text.</summary>
    public Iri? Datatype { get; init; }

    /// <summary>Of a property: what names the statement, if it is reified.</summary>
    public StatementNames Statement { get; init; }

    /// <summary>Of a collection: its last list node, null while it is empty.</summary>
    public Term? LastListNode { get; set; }

    /// <summary>Of a node: how many <c>rdf:li</c> it has had.</summary>
    public int Members { get; set; }

    /// <summary>Of a property: whether a node element has been found.</summary>
    public bool HasNode { get; set; }

    /// <summary>Of a property: its text so far.</summary>
    public StringBuilder Text { get; } = new(0);

    /// <summary>Of an XML literal: what it holds so far.</summary>
    public XmlLiteralBuilder? Literal { get; init; }
}
