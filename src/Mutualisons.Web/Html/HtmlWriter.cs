using Mutualisons.Rdf;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Mutualisons.Web.Html;

/// <summary>Builds a page: everything that is not markup written here is escaped. Not thread-safe.</summary>
internal sealed class HtmlWriter(string home, string language)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new();
    private readonly string _home = home;
    private readonly string _language = language;

    /// <summary>Adds markup as it is; only literals of this project come here.</summary>
    public HtmlWriter Raw(string markup)
    {
        _text.Append(markup);
        return this;
    }

    /// <summary>Adds text, escaped; fit for content and for attributes in double quotes.</summary>
    public HtmlWriter Text(string text)
    {
        _text.Append(Encoder.Encode(text));
        return this;
    }

    /// <summary>Adds an element that holds text only.</summary>
    public HtmlWriter Element(string name, string text) => Raw($"<{name}>").Text(text).Raw($"</{name}>");

    /// <summary>Adds a link; an address that is neither http(s), a mailbox nor a path stands as text, since it could be a script.</summary>
    public HtmlWriter Link(string address, string text) => IsSafe(address)
        ? Raw("<a href=\"").Href(address).Raw("\">").Text(text).Raw("</a>")
        : Text(text);

    /// <summary>Adds an address inside an attribute; a link within the site keeps the language of the page, so that nobody who chose one loses it.</summary>
    public HtmlWriter Href(string address)
    {
        var isOurs = address.StartsWith(_home, StringComparison.Ordinal) || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal));
        return Text(isOurs ? PageLanguage.In(address, _language) : address);
    }

    /// <summary>Adds text in its own language.</summary>
    public HtmlWriter InLanguage(string text, string? language) => language is null
        ? Text(text)
        : Raw("<span lang=\"").Text(language).Raw("\">").Text(text).Raw("</span>");

    /// <summary>Adds a text of the data in its own language and, where one is stated, in its own direction.</summary>
    public HtmlWriter InLanguage(Literal text) => text.Direction == BaseDirection.None
        ? InLanguage(text.LexicalForm, text.Language)
        : Raw("<bdi lang=\"").Text(text.Language!).Raw(text.Direction == BaseDirection.LeftToRight ? "\" dir=\"ltr\">" : "\" dir=\"rtl\">").Text(text.LexicalForm).Raw("</bdi>");

    /// <summary>The page so far, as UTF-8.</summary>
    public byte[] ToUtf8() => Encoding.UTF8.GetBytes(_text.ToString());

    private static bool IsSafe(string address) =>
        address.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
        || address.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)
        || (address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal))
        || address.StartsWith('?')
        || address.StartsWith('#');
}
