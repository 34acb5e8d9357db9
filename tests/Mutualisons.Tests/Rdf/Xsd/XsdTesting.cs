using System.Buffers;
using System.Text;
using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

/// <summary>Values from short texts such as <c>decimal:1.5</c>, so that tables read like the specification.</summary>
internal static class XsdTesting
{
    public static XsdValue Value(string text)
    {
        Assert.True(TryValue(text, out var value), $"{text} has no value");
        return value;
    }

    public static bool TryValue(string text, out XsdValue value)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        return XsdValue.TryParse(Encoding.UTF8.GetBytes(text[(colon + 1)..]), Type(text[..colon]), out value);
    }

    public static XsdType Type(string name)
    {
        Assert.True(XsdTypes.TryFind(Encoding.UTF8.GetBytes("http://www.w3.org/2001/XMLSchema#" + name), out var type), $"xsd:{name} is unknown");
        return type;
    }

    /// <summary>The canonical form with its type, or <c>error</c>.</summary>
    public static string Show(bool success, XsdValue value) =>
        success ? value.Type.ToIri().Value["http://www.w3.org/2001/XMLSchema#".Length..] + ":" + value : "error";

    public static string String(XsdValue value)
    {
        var output = new ArrayBufferWriter<byte>();
        value.WriteString(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
