using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <content>Node elements.</content>
internal sealed partial class RdfXmlParser
{
    // [7.2.9] RDF ::= start-element(URI == rdf:RDF, attributes == set()) nodeElementList end-element()
    private void StartNodeList(OpenElement parent)
    {
        var attributes = ElementAttributes.Read(_xml, parent.Scope.IsRdf12);
        if (!attributes.HasNoRdf)
            throw new RdfXmlError("rdf:RDF takes no attributes but xml:base, xml:lang, rdf:version and, with rdf:version=\"1.2\", its:version and its:dir.");

        _open.Push(new OpenElement(ElementKind.NodeList, FindBase(parent, attributes), parent.Scope.With(attributes)));
        HandlePrefixes();
    }

    /// <summary>The namespaces declared on the root are what a person would call the document's prefixes.</summary>
    private void HandlePrefixes()
    {
        while (_xml.MoveToNextAttribute())
        {
            if (_xml.Prefix == "xmlns" || _xml.Name == "xmlns")
                _handler.HandlePrefix(IriBytes(_xml.Prefix.Length == 0 ? string.Empty : _xml.LocalName), IriBytes(_xml.Value));
        }

        _xml.MoveToElement();
    }

    // [7.2.11] nodeElement ::= start-element(URI == nodeElementURIs, attributes == set((idAttr | nodeIdAttr | aboutAttr)?, propertyAttr*)) propertyEltList end-element()
    private Term StartNode(OpenElement parent)
    {
        var type = ElementIri();
        if (IsForbiddenName() || IsRdf("li"))
            throw new RdfXmlError($"rdf:{_xml.LocalName} cannot be a node.");

        var attributes = ElementAttributes.Read(_xml, parent.Scope.IsRdf12);
        if ((attributes.Resource ?? attributes.ParseType ?? attributes.Datatype) is not null)
            throw new RdfXmlError("rdf:resource, rdf:parseType and rdf:datatype belong on properties, not on a node.");

        if ((attributes.Annotation ?? attributes.AnnotationNodeId) is not null)
            throw new RdfXmlError("rdf:annotation and rdf:annotationNodeID belong on properties, not on a node.");

        var baseIri = FindBase(parent, attributes);
        var scope = parent.Scope.With(attributes);
        var node = MakeNode(attributes, baseIri);
        _open.Push(new OpenElement(ElementKind.Node, baseIri, scope) { Subject = node });
        if (!IsRdf("Description"))
            Emit(node, RdfVocabulary.Type, type);

        EmitPropertyAttributes(node, attributes, baseIri, scope);
        return node;
    }

    private Term MakeNode(ElementAttributes attributes, IriResolver? baseIri)
    {
        var count = (attributes.Id is null ? 0 : 1) + (attributes.About is null ? 0 : 1) + (attributes.NodeId is null ? 0 : 1);
        if (count > 1)
            throw new RdfXmlError("A node has only one of rdf:ID, rdf:about and rdf:nodeID.");

        if (attributes.Id is not null)
            return ResolveId(attributes.Id, baseIri);

        if (attributes.About is not null)
            return Resolve(attributes.About, baseIri);

        return attributes.NodeId is null ? MakeAnonymous() : MakeLabelled(attributes.NodeId);
    }

    // [7.2.25] propertyAttr ::= attribute(URI == propertyAttributeURIs, string-value == anyString)
    private void EmitPropertyAttributes(Term node, ElementAttributes attributes, IriResolver? baseIri, TextScope scope)
    {
        foreach (var (property, value) in attributes.Properties)
        {
            var predicate = new Iri(property);
            Emit(node, predicate, predicate == RdfVocabulary.Type ? Resolve(value, baseIri) : MakeText(value, scope));
        }
    }

    // [7.2.5] nodeElementURIs ::= anyURI - ( coreSyntaxTerms | rdf:li | oldTerms )
    /// <summary>True for names that neither a node nor a property may have.</summary>
    private bool IsForbiddenName() => _xml.NamespaceURI == RdfVocabulary.Namespace && (_xml.LocalName is
        "RDF" or "ID" or "about" or "parseType" or "resource" or "nodeID" or "datatype" or "aboutEach" or "aboutEachPrefix" or "bagID");
}
