using System.Xml;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <summary>The attributes of an element, sorted by what they mean (<see href="https://www.w3.org/TR/rdf-syntax-grammar/#section-Infoset-Grammar">RDF/XML, section 6.1.4 and 7.2</see>).</summary>
internal sealed class ElementAttributes
{
    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";
    private const string ItsNamespace = "http://www.w3.org/2005/11/its";

    public string? XmlBase { get; private set; }

    public string? XmlLanguage { get; private set; }

    /// <summary>Whether RDF 1.2 is announced, here or around.</summary>
    public bool IsRdf12 { get; private set; }

    public string? ItsVersion { get; private set; }

    public string? ItsDirection { get; private set; }

    public string? Annotation { get; private set; }

    public string? AnnotationNodeId { get; private set; }

    public string? Id { get; private set; }

    public string? About { get; private set; }

    public string? NodeId { get; private set; }

    public string? Resource { get; private set; }

    public string? ParseType { get; private set; }

    public string? Datatype { get; private set; }

    /// <summary>What is left: properties with their values.</summary>
    public List<KeyValuePair<string, string>> Properties { get; } = [];

    /// <summary>True when nothing but XML's own attributes is there.</summary>
    public bool HasNoRdf =>
        (Id ?? About ?? NodeId ?? Resource ?? ParseType ?? Datatype ?? Annotation ?? AnnotationNodeId) is null && Properties.Count == 0;

    /// <summary>Reads the attributes of the element at which the reader stands, within one where RDF 1.2 is announced or not.</summary>
    public static ElementAttributes Read(XmlReader xml, bool isRdf12Around)
    {
        var version = xml.GetAttribute("version", RdfVocabulary.Namespace);
        var attributes = new ElementAttributes { IsRdf12 = version is null ? isRdf12Around : version != "1.1" };
        while (xml.MoveToNextAttribute())
            attributes.Add(xml.NamespaceURI, xml.LocalName, xml.Value);

        xml.MoveToElement();
        return attributes;
    }

    private void Add(string namespaceIri, string name, string value)
    {
        switch (namespaceIri)
        {
            case XmlNamespace:
                AddXml(name, value);
                break;
            case XmlnsNamespace:
                break;
            case ItsNamespace when IsRdf12 && name == "version":
                ItsVersion = value;
                break;
            case ItsNamespace when IsRdf12 && name == "dir":
                ItsDirection = value;
                break;
            case RdfVocabulary.Namespace:
                AddRdf(name, value);
                break;
            case "" when name is "ID" or "about" or "resource" or "parseType" or "type":
                AddRdf(name, value);
                break;
            case "" when name.StartsWith("xml", StringComparison.OrdinalIgnoreCase):
                break; // Section 6.1.4: names that XML reserves are passed over.
            case "":
                throw new RdfXmlError($"The attribute '{name}' has no namespace; write it with a prefix.");
            default:
                Properties.Add(new(namespaceIri + name, value));
                break;
        }
    }

    private void AddXml(string name, string value)
    {
        if (name == "base")
            XmlBase = value;
        else if (name == "lang")
            XmlLanguage = value;
    }

    // [7.2.7] propertyAttributeURIs ::= anyURI - ( coreSyntaxTerms | rdf:Description | rdf:li | oldTerms )
    private void AddRdf(string name, string value)
    {
        switch (name)
        {
            case "ID":
                Id = value;
                break;
            case "about":
                About = value;
                break;
            case "nodeID":
                NodeId = value;
                break;
            case "resource":
                Resource = value;
                break;
            case "parseType":
                ParseType = value;
                break;
            case "datatype":
                Datatype = value;
                break;
            case "version":
                break;
            case "annotation" when IsRdf12:
                Annotation = value;
                break;
            case "annotationNodeID" when IsRdf12:
                AnnotationNodeId = value;
                break;
            case "RDF" or "Description" or "li" or "aboutEach" or "aboutEachPrefix" or "bagID":
                throw new RdfXmlError($"The attribute rdf:{name} may not stand here.");
            default:
                Properties.Add(new(RdfVocabulary.Namespace + name, value));
                break;
        }
    }
}
