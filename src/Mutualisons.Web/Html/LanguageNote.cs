using Mutualisons.Rdf;

namespace Mutualisons.Web.Html;

/// <summary>Writes a text of the data, and says so when it is in another language than the page.</summary>
internal static class LanguageNote
{
    /// <summary>Writes the text with its language (an empty one where nobody knows it), and the note behind it.</summary>
    public static HtmlWriter WithNote(this HtmlWriter html, Literal text, string language) =>
        (text.Language is null ? html.InLanguage(text.LexicalForm, string.Empty) : html.InLanguage(text)).Note(text, language);

    /// <summary>Writes the note alone; nothing when the text is in the page's language, or in none that is known.</summary>
    public static HtmlWriter Note(this HtmlWriter html, Literal text, string language) =>
        InBrackets(text, language) is { Length: > 0 } note ? html.Raw(" <small class=\"note\">").Text(note.TrimStart()).Raw("</small>") : html;

    /// <summary>The note as text, with a space before it, for where there can be no element; empty when there is nothing to note.</summary>
    public static string InBrackets(Literal text, string language) =>
        text.Language?.Split('-')[0] is { } tag && tag != language ? $" ({NameOf(tag, language)})" : string.Empty;

    /// <summary>A language as in "in French"; its tag when pages have no name for it.</summary>
    public static string NameOf(string tag, string language) => Texts.Find("lang-" + tag, language) ?? tag;
}
