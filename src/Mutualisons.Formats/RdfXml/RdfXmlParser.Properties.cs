using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <content>Property elements.</content>
internal sealed partial class RdfXmlParser
{
    private const string OneStatement = "A property with rdf:parseType=\"Triple\" holds one node that makes one statement.";

    private static readonly Iri StatementType = new(RdfVocabulary.Namespace + "Statement");
    private static readonly Iri StatementSubject = new(RdfVocabulary.Namespace + "subject");
    private static readonly Iri StatementPredicate = new(RdfVocabulary.Namespace + "predicate");
    private static readonly Iri StatementObject = new(RdfVocabulary.Namespace + "object");

    // [7.2.14] propertyElt ::= resourcePropertyElt | literalPropertyElt | parseTypeLiteralPropertyElt
    //          | parseTypeResourcePropertyElt | parseTypeCollectionPropertyElt | parseTypeOtherPropertyElt | emptyPropertyElt
    private void StartProperty(OpenElement parent)
    {
        if (IsForbiddenName() || IsRdf("Description"))
            throw new RdfXmlError($"rdf:{_xml.LocalName} cannot be a property.");

        var predicate = IsRdf("li") ? new Iri($"{RdfVocabulary.Namespace}_{++parent.Members}") : ElementIri();
        var attributes = ElementAttributes.Read(_xml, parent.Scope.IsRdf12);
        if (attributes.About is not null)
            throw new RdfXmlError("rdf:about belongs on a node, not on a property.");

        var baseIri = FindBase(parent, attributes);
        var property = new PropertyStart(
            parent.Subject!,
            predicate,
            attributes,
            baseIri,
            parent.Scope.With(attributes),
            NameStatement(attributes, baseIri));

        if (attributes.ParseType is not null)
            StartParseType(property);
        else if (attributes.Resource is not null || attributes.NodeId is not null || attributes.Properties.Count > 0)
            StartEmptyProperty(property);
        else
            Open(property, ElementKind.Property);
    }

    // RDF 1.2: annotationAttr ::= attribute(URI == rdf:annotation, string-value == URI-reference)
    //          annotationNodeIDAttr ::= attribute(URI == rdf:annotationNodeID, string-value == rdf-id)
    private StatementNames NameStatement(ElementAttributes attributes, IriResolver? baseIri)
    {
        if (attributes.Annotation is not null && attributes.AnnotationNodeId is not null)
            throw new RdfXmlError("A property has only one of rdf:annotation and rdf:annotationNodeID.");

        var id = attributes.Id is null ? null : ResolveId(attributes.Id, baseIri);
        if (attributes.Annotation is not null)
            return new StatementNames(id, Resolve(attributes.Annotation, baseIri));

        return new StatementNames(id, attributes.AnnotationNodeId is null ? null : MakeLabelled(attributes.AnnotationNodeId));
    }

    // [7.2.17 – 7.2.20] with rdf:parseType; any other value counts as "Literal"
    private void StartParseType(PropertyStart property)
    {
        var attributes = property.Attributes;
        if ((attributes.Resource ?? attributes.NodeId ?? attributes.Datatype) is not null || attributes.Properties.Count > 0)
            throw new RdfXmlError("Beside rdf:parseType only rdf:ID and what annotates may stand.");

        switch (attributes.ParseType)
        {
            case "Resource":
                var node = MakeAnonymous();
                EmitValue(property.Subject, property.Predicate, node, property.Statement);
                _open.Push(new OpenElement(ElementKind.Node, property.BaseIri, property.Scope) { Subject = node });
                break;
            case "Collection":
                Open(property, ElementKind.Collection);
                break;
            case "Triple" when property.Scope.IsRdf12:
                Open(property, ElementKind.TripleTerm);
                _captured.Push(null);
                break;
            default:
                Open(property, ElementKind.XmlLiteral);
                break;
        }
    }

    // [7.2.21] emptyPropertyElt ::= start-element(…, attributes == set(idAttr?, (resourceAttr | nodeIdAttr | datatypeAttr)?, propertyAttr*)) end-element()
    private void StartEmptyProperty(PropertyStart property)
    {
        var attributes = property.Attributes;
        if (attributes.Datatype is not null || (attributes.Resource is not null && attributes.NodeId is not null))
            throw new RdfXmlError("A property has only one of rdf:resource, rdf:nodeID and rdf:datatype.");

        var node = attributes.Resource is not null ? Resolve(attributes.Resource, property.BaseIri)
            : attributes.NodeId is not null ? MakeLabelled(attributes.NodeId)
            : (Term)MakeAnonymous();
        EmitValue(property.Subject, property.Predicate, node, property.Statement);
        EmitPropertyAttributes(node, attributes, property.BaseIri, property.Scope);
        Open(property, ElementKind.EmptyProperty);
    }

    private void Open(PropertyStart property, ElementKind kind) => _open.Push(new OpenElement(kind, property.BaseIri, property.Scope)
    {
        Subject = property.Subject,
        Predicate = property.Predicate,
        Statement = property.Statement,
        Datatype = property.Attributes.Datatype is null ? null : Resolve(property.Attributes.Datatype, property.BaseIri),
        Literal = kind == ElementKind.XmlLiteral ? new XmlLiteralBuilder() : null,
    });

    // [7.2.15] resourcePropertyElt ::= start-element(…, attributes == set(idAttr?)) ws* nodeElement ws* end-element()
    private void StartValueNode(OpenElement property)
    {
        if (property.HasNode || property.Datatype is not null)
            throw new RdfXmlError("A property holds one node, or text when it has a datatype.");

        property.HasNode = true;
        CheckNoTextBesideNode(property);
        EmitValue(property.Subject!, property.Predicate!, StartNode(property), property.Statement);
    }

    // [7.2.16] literalPropertyElt ::= start-element(…, attributes == set(idAttr?, datatypeAttr?)) text() end-element()
    private void EndProperty(OpenElement property)
    {
        if (property.HasNode)
            return;

        var text = property.Text.ToString();
        var value = property.Datatype is null ? MakeText(text, property.Scope) : MakeTyped(text, property.Datatype);
        EmitValue(property.Subject!, property.Predicate!, value, property.Statement);
    }

    // [7.2.19] parseTypeCollectionPropertyElt ::= start-element(…) nodeElementList end-element()
    private void AddToCollection(OpenElement collection, Term item)
    {
        var listNode = MakeAnonymous();
        if (collection.LastListNode is null)
            EmitValue(collection.Subject!, collection.Predicate!, listNode, collection.Statement);
        else
            Emit(collection.LastListNode, RdfVocabulary.Rest, listNode);

        Emit(listNode, RdfVocabulary.First, item);
        collection.LastListNode = listNode;
    }

    private void EndCollection(OpenElement collection)
    {
        if (collection.LastListNode is null)
            EmitValue(collection.Subject!, collection.Predicate!, RdfVocabulary.Nil, collection.Statement);
        else
            Emit(collection.LastListNode, RdfVocabulary.Rest, RdfVocabulary.Nil);
    }

    // [7.2.17] parseTypeLiteralPropertyElt ::= start-element(…) literal end-element()
    private void EndXmlLiteral(OpenElement element)
    {
        if (element.Predicate is null)
            element.Literal!.EndElement();
        else
            EmitValue(element.Subject!, element.Predicate, new Literal(element.Literal!.ToString(), RdfVocabulary.XmlLiteral), element.Statement);
    }

    // RDF 1.2: parseTypeTriplePropertyElt ::= start-element(…) nodeElement end-element(), whose node element makes one statement
    private void StartTripleTerm(OpenElement property)
    {
        if (property.HasNode)
            throw new RdfXmlError(OneStatement);

        property.HasNode = true;
        StartNode(property);
    }

    private void EndTripleTerm(OpenElement property)
    {
        var triple = _captured.Pop() ?? throw new RdfXmlError(OneStatement);
        EmitValue(property.Subject!, property.Predicate!, MakeTripleTerm(triple), property.Statement);
    }

    private static TripleTerm MakeTripleTerm(Triple triple)
    {
        var term = new TripleTerm(triple);
        return term.Depth <= TripleTerm.MaxDepth ? term : throw new RdfXmlError($"Triple terms nest deeper than the limit of {TripleTerm.MaxDepth}.");
    }

    // Section 7.3: reification of the statement that rdf:ID names; RDF 1.2: of that which rdf:annotation names
    private void EmitValue(Term subject, Iri predicate, Term value, StatementNames names)
    {
        Emit(subject, predicate, value);
        if (names.Reifier is not null)
            Emit(names.Reifier, RdfVocabulary.Reifies, MakeTripleTerm(new Triple(subject, predicate, value)));

        if (names.Id is { } statement)
            EmitStatement(statement, subject, predicate, value);
    }

    private void EmitStatement(Iri statement, Term subject, Iri predicate, Term value)
    {
        Emit(statement, RdfVocabulary.Type, StatementType);
        Emit(statement, StatementSubject, subject);
        Emit(statement, StatementPredicate, predicate);
        Emit(statement, StatementObject, value);
    }

    private static void CheckNoTextBesideNode(OpenElement property)
    {
        if (property.HasNode && !string.IsNullOrWhiteSpace(property.Text.ToString()))
            throw new RdfXmlError("A property holds text or a node, not both.");
    }

    private sealed record PropertyStart(Term Subject, Iri Predicate, ElementAttributes Attributes, IriResolver? BaseIri, TextScope Scope, StatementNames Statement);
}
