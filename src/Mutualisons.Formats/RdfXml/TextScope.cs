using Mutualisons.Rdf;

namespace Mutualisons.Formats.RdfXml;

/// <summary>What an element says about the text in it, for itself and for what stands in it.</summary>
/// <param name="Language">The language, or empty.</param>
/// <param name="Direction">The base direction, counted with a language only.</param>
/// <param name="IsRdf12">Whether <c>rdf:version</c> announces RDF 1.2: without it attributes and parse types mean what they meant in 1.1.</param>
/// <param name="HasIts">Whether <c>its:version</c> is stated, without which <c>its:dir</c> means nothing.</param>
internal readonly record struct TextScope(string Language, BaseDirection Direction, bool IsRdf12, bool HasIts)
{
    /// <summary>What holds at the root.</summary>
    public static TextScope None { get; } = new(string.Empty, BaseDirection.None, false, false);

    /// <summary>What holds within an element with these attributes.</summary>
    public TextScope With(ElementAttributes attributes)
    {
        var hasIts = HasIts || attributes.ItsVersion is not null;
        var direction = attributes.IsRdf12 && hasIts ? attributes.ItsDirection : null;
        return new TextScope(attributes.XmlLanguage ?? Language, direction is null ? Direction : Parse(direction), attributes.IsRdf12, hasIts);
    }

    private static BaseDirection Parse(string direction) => direction switch
    {
        "ltr" => BaseDirection.LeftToRight,
        "rtl" => BaseDirection.RightToLeft,
        _ => throw new RdfXmlError($"its:dir=\"{direction}\" is not a base direction: write ltr or rtl."),
    };
}
