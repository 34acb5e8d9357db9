using Mutualisons.Domain;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Search;

/// <summary>The search page for people; works without scripts.</summary>
internal static class SearchHtml
{
    /// <summary>The page before anything was searched for, UTF-8.</summary>
    public static byte[] WriteEmpty(PlatformIris iris, KindTable kinds, string language)
    {
        var title = Texts.Get("search", language);
        return Page.Write(new PageHead(title, language, iris.At("search"), iris.Base.Value, []), html =>
        {
            html.Element("h1", title);
            WriteForm(html, iris, kinds, string.Empty, null, null, language);
        });
    }

    /// <summary>A page of found records, UTF-8.</summary>
    public static byte[] Write(SearchPage page, Marker marker, PlatformIris iris, KindTable kinds)
    {
        var (language, words) = (page.Request.Language, page.Request.Text.Given);
        var forms = NegotiatedAnswer.Others(SearchDocuments.Forms, Representation.Html, page.Addresses.Self.Value);
        var head = new PageHead($"{words} – {Texts.Get("search", language)}", language, page.Addresses.Self.Value, iris.Base.Value, [.. forms]) { Searched = words };
        return Page.Write(head, html =>
        {
            html.Element("h1", Texts.Get("search", language));
            WriteForm(html, iris, kinds, words, page.Request.Kind, page.Request.Only, language);
            WriteNotes(html, page, iris);
            WriteFacets(html, page);
            WriteRecords(html, page, marker, iris);
            WritePaging(html, page);
        });
    }

    private static void WriteForm(HtmlWriter html, PlatformIris iris, KindTable kinds, string words, Kind? chosen, string? only, string language)
    {
        html.Raw("<form method=\"get\" role=\"search\" action=\"").Text(iris.At("search")).Raw("\"><label>").Text(Texts.Get("search-words", language));
        html.Raw("<input type=\"search\" name=\"q\" maxlength=\"200\" value=\"").Text(words).Raw("\"></label><label>").Text(Texts.Get("search-kind", language));
        html.Raw("<select name=\"kind\"><option value=\"\">").Text(Texts.Get("search-all", language)).Raw("</option>");
        foreach (var kind in kinds.Collections)
        {
            html.Raw(kind == chosen ? "<option selected value=\"" : "<option value=\"").Text(kind.Name).Raw("\">").Text(kind.Labels[language].Many).Raw("</option>");
        }

        html.Raw("</select></label><label>").Text(Texts.Get("search-language", language)).Raw("<select name=\"lang\"><option value=\"\">").Text(Texts.Get("search-any", language)).Raw("</option>");
        foreach (var tag in LanguageNegotiator.Languages)
        {
            html.Raw(tag == only ? "<option selected value=\"" : "<option value=\"").Raw(tag).Raw("\">").Text(LanguageNote.NameOf(tag, language)).Raw("</option>");
        }

        html.Raw("</select></label><input type=\"hidden\" name=\"").Raw(PageLanguage.OfSearches).Raw("\" value=\"").Raw(language).Raw("\"><button>").Text(Texts.Get("search", language)).Raw("</button></form>\n");
    }

    private static void WriteNotes(HtmlWriter html, SearchPage page, PlatformIris iris)
    {
        var language = page.Request.Language;
        var notes = SearchNotes.Of(page.Findings, language).ToList();
        if (notes.Count == 0)
        {
            return;
        }

        html.Raw("<p class=\"notice\">").Text(string.Join(' ', notes));
        if (SearchNotes.Corrected(page.Findings) is { } corrected)
        {
            html.Raw(" ").Text(Texts.Get("search-meant", language)).Raw(" ").Link($"{iris.At("search")}?q={Uri.EscapeDataString(corrected)}", corrected);
        }

        html.Raw("</p>\n");
    }

    private static void WriteFacets(HtmlWriter html, SearchPage page)
    {
        var language = page.Request.Language;
        html.Raw("<p class=\"soft\">").Text(Numbers.Write(page.Total)).Raw(" ").Text(Texts.Get("count", language)).Raw("</p>\n");
        if (page.Facets.Count == 0)
        {
            return;
        }

        html.Raw("<nav class=\"toc\">");
        WriteFacet(html, page.Addresses.All.Value, Texts.Get("search-all", language), page.Findings.Records.Count, page.Request.Kind is null);
        foreach (var (kind, count) in page.Facets)
        {
            WriteFacet(html, page.Addresses.Of(kind).Value, kind.Labels[language].Many, count, page.Request.Kind == kind);
        }

        html.Raw("</nav>\n");
    }

    private static void WriteFacet(HtmlWriter html, string address, string label, int count, bool isChosen)
    {
        var text = $"{label} ({Numbers.Write(count)})";
        _ = isChosen ? html.Raw("<strong>").Text(text).Raw("</strong> ") : html.Link(address, text).Raw(" ");
    }

    private static void WriteRecords(HtmlWriter html, SearchPage page, Marker marker, PlatformIris iris)
    {
        if (page.Records.Count == 0)
        {
            html.Raw("<p>").Text(Texts.Get("nothing", page.Request.Language)).Raw("</p>\n");
            return;
        }

        html.Raw("<ul class=\"cards\">\n");
        foreach (var record in page.Records)
        {
            WriteRecord(html, page, record, marker, iris);
        }

        html.Raw("</ul>\n");
    }

    // What the marker gives is escaped, but for its marks.
    private static void WriteRecord(HtmlWriter html, SearchPage page, ShownRecord record, Marker marker, PlatformIris iris)
    {
        var language = page.Request.Language;
        html.Raw("<li><a href=\"").Href(iris.DocOf(record.Found.Record)).Raw("\"><strong lang=\"").Text(record.Name.Language ?? string.Empty).Raw("\">").Raw(marker.Mark(record.Name, SearchField.Name)).Raw("</strong></a>");
        html.Note(record.Name, language);
        html.WriteInventedBadge(page.Triples, record.Found.Record, language);
        html.Raw("<p class=\"soft\">").Text(record.Found.Kind.Labels[language].One);
        foreach (var (field, label) in record.Labels)
        {
            html.Raw(" · <span lang=\"").Text(label.Language ?? string.Empty).Raw("\">").Raw(marker.Mark(label, field)).Raw("</span>");
        }

        html.Raw("</p>");
        if (record.Text is { } text)
        {
            html.Raw("<p lang=\"").Text(text.Language ?? string.Empty).Raw("\">").Raw(marker.Shorten(text, SearchField.Description)).Raw("</p>");
        }

        html.Raw("</li>\n");
    }

    private static void WritePaging(HtmlWriter html, SearchPage page)
    {
        var language = page.Request.Language;
        html.Raw("<p>");
        if (page.Request.After is not null)
        {
            html.Link(page.Addresses.First.Value, Texts.Get("first", language)).Raw(" · ");
        }

        if (page.Next is not null)
        {
            html.Link(page.Next.Value, Texts.Get("next", language));
        }

        html.Raw("</p>\n");
    }
}
