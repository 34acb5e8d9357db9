using System.Text;
using System.Xml;

namespace Mutualisons.Formats.RdfXml;

/// <summary>Writes XML in exclusive canonical form with comments (<see href="https://www.w3.org/TR/xml-exc-c14n/">Exclusive XML Canonicalization 1.0</see>), as XML literals are.</summary>
internal sealed class XmlLiteralBuilder
{
    private const string XmlnsNamespace = "http://www.w3.org/2000/xmlns/";

    private readonly StringBuilder _text = new();
    private readonly Stack<(string Name, Dictionary<string, string> Namespaces)> _open = new();

    /// <summary>How many characters are written.</summary>
    public int Length => _text.Length;

    /// <summary>Writes the start tag of the element at which the reader stands.</summary>
    public void StartElement(XmlReader xml)
    {
        var name = xml.Name;
        var inherited = _open.Count == 0 ? new Dictionary<string, string> { [string.Empty] = string.Empty, ["xml"] = "http://www.w3.org/XML/1998/namespace" } : _open.Peek().Namespaces;
        var used = new SortedDictionary<string, string>(StringComparer.Ordinal) { [xml.Prefix] = xml.NamespaceURI };
        var attributes = ReadAttributes(xml, used);
        var declared = used.Where(pair => inherited.GetValueOrDefault(pair.Key) != pair.Value).ToList();

        _text.Append('<').Append(name);
        foreach (var (prefix, namespaceIri) in declared)
            AppendAttribute(prefix.Length == 0 ? "xmlns" : "xmlns:" + prefix, namespaceIri);

        foreach (var attribute in attributes)
            AppendAttribute(attribute.Name, attribute.Value);

        _text.Append('>');
        var inScope = declared.Count == 0 ? inherited : new Dictionary<string, string>(inherited);
        declared.ForEach(pair => inScope[pair.Key] = pair.Value);
        _open.Push((name, inScope));
    }

    /// <summary>Writes the end tag of the element started last.</summary>
    public void EndElement() => _text.Append("</").Append(_open.Pop().Name).Append('>');

    public void AddText(string text)
    {
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '>' => _text.Append("&gt;"),
                '\r' => _text.Append("&#xD;"),
                _ => _text.Append(c),
            };
        }
    }

    public void AddComment(string text) => _text.Append("<!--").Append(text).Append("-->");

    public void AddInstruction(string target, string data) =>
        _text.Append("<?").Append(target).Append(data.Length == 0 ? string.Empty : " ").Append(data).Append("?>");

    public override string ToString() => _text.ToString();

    /// <summary>The attributes in canonical order; the namespaces that they use are added to <paramref name="used"/>.</summary>
    private static List<(string Namespace, string LocalName, string Name, string Value)> ReadAttributes(XmlReader xml, SortedDictionary<string, string> used)
    {
        var attributes = new List<(string Namespace, string LocalName, string Name, string Value)>();
        while (xml.MoveToNextAttribute())
        {
            if (xml.NamespaceURI == XmlnsNamespace)
                continue;

            attributes.Add((xml.NamespaceURI, xml.LocalName, xml.Name, xml.Value));
            if (xml.Prefix.Length > 0)
                used[xml.Prefix] = xml.NamespaceURI;
        }

        xml.MoveToElement();
        attributes.Sort((left, right) => string.CompareOrdinal(left.Namespace, right.Namespace) is var order and not 0
            ? order
            : string.CompareOrdinal(left.LocalName, right.LocalName));
        return attributes;
    }

    private void AppendAttribute(string name, string value)
    {
        _text.Append(' ').Append(name).Append("=\"");
        foreach (var c in value)
        {
            _ = c switch
            {
                '&' => _text.Append("&amp;"),
                '<' => _text.Append("&lt;"),
                '"' => _text.Append("&quot;"),
                '\t' => _text.Append("&#x9;"),
                '\n' => _text.Append("&#xA;"),
                '\r' => _text.Append("&#xD;"),
                _ => _text.Append(c),
            };
        }

        _text.Append('"');
    }
}
