using System.Text;
using System.Xml;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <content>Terms from names and attribute values.</content>
internal sealed partial class RdfXmlParser
{
    /// <summary>Past this many the uniqueness of rdf:ID is no longer checked, so that memory stays bounded.</summary>
    private const int MaxRememberedIds = 1_000_000;

    private Iri ElementIri()
    {
        if (_xml.NamespaceURI.Length == 0)
            throw new RdfXmlError($"The element '{_xml.Name}' has no namespace.");

        return CheckIri(_xml.NamespaceURI + _xml.LocalName);
    }

    private static IriResolver? FindBase(OpenElement parent, ElementAttributes attributes) =>
        attributes.XmlBase is null ? parent.BaseIri : new IriResolver(Resolve(attributes.XmlBase, parent.BaseIri));

    private static Iri Resolve(string reference, IriResolver? baseIri)
    {
        if (IriSyntax.IsAbsolute(reference))
            return CheckIri(reference);

        if (baseIri is null)
            throw new RdfXmlError($"The IRI '{reference}' is relative and there is no base; state one with xml:base or pass one to the reader.");

        return CheckIri(baseIri.Resolve(reference));
    }

    private static Iri CheckIri(string iri)
    {
        if (IriBytes(iri).IndexOfAny(Characters.IriStops) >= 0)
            throw new RdfXmlError($"'{iri}' holds a character that IRIs may not hold.");

        return IriSyntax.IsAbsolute(iri) ? new Iri(iri) : throw new RdfXmlError($"The IRI '{iri}' is relative.");
    }

    private static ReadOnlySpan<byte> IriBytes(string iri) => Encoding.UTF8.GetBytes(iri);

    // [7.2.22] idAttr ::= attribute(URI == rdf:ID, string-value == rdf-id); constraint-id: unique within the document
    private Iri ResolveId(string id, IriResolver? baseIri)
    {
        CheckName(id);
        var iri = Resolve("#" + id, baseIri);
        if (_ids.Count < MaxRememberedIds && !_ids.Add(iri.Value))
            throw new RdfXmlError($"rdf:ID=\"{id}\" stands twice in the document.");

        return iri;
    }

    // [7.2.23] nodeIdAttr ::= attribute(URI == rdf:nodeID, string-value == rdf-id)
    private static BlankNode MakeLabelled(string id)
    {
        CheckName(id);
        var label = new ByteBuffer();
        BlankNodeLabels.WriteDocumentLabel(Encoding.UTF8.GetBytes(id), label);
        return new BlankNode(Encoding.UTF8.GetString(label.Written));
    }

    private BlankNode MakeAnonymous()
    {
        var label = new ByteBuffer();
        BlankNodeLabels.WriteAnonymousLabel(++_anonymousNodes, label);
        return new BlankNode(Encoding.UTF8.GetString(label.Written));
    }

    private static Literal MakeText(string text, TextScope scope) =>
        scope.Language.Length == 0 ? new Literal(text) : new Literal(text, CheckLanguage(scope.Language), scope.Direction);

    private static Literal MakeTyped(string text, Iri datatype) =>
        datatype == RdfVocabulary.LangString || datatype == RdfVocabulary.DirLangString
            ? throw new RdfXmlError($"{datatype} is not for rdf:datatype: use xml:lang.")
            : new Literal(text, datatype);

    private static string CheckLanguage(string language) =>
        Names.MeasureLanguage(Encoding.UTF8.GetBytes(language)) == language.Length
            ? language
            : throw new RdfXmlError($"xml:lang=\"{language}\" is not a language tag.");

    // [7.2.34] rdf-id ::= an attribute string-value that matches NCName
    private static void CheckName(string id)
    {
        try
        {
            _ = XmlConvert.VerifyNCName(id);
        }
        catch (Exception error) when (error is XmlException or ArgumentException)
        {
            // The framework has no test that does not throw.
            throw new RdfXmlError($"'{id}' is not a name without colon, as rdf:ID and rdf:nodeID need.");
        }
    }
}
