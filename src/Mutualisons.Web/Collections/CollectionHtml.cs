using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Collections;

/// <summary>A page of a collection for people.</summary>
internal static class CollectionHtml
{
    private static readonly string[] Fields = ["commune", "postcode"];

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(CollectionPage page, Surroundings around)
    {
        var definition = page.Request.Collection;
        var title = Capitalise(definition.Kind.Labels[around.Language].Many);
        var alternates = CollectionForms.All
            .Where(form => form.Suffix.Length > 0 && form != Representation.Html)
            .Select(form => (form, WithSuffix(page.Self.Value, form)));
        var head = new PageHead(title, around.Language, page.Self.Value, around.Iris.Base.Value, [.. alternates]);
        return Page.Write(head, html =>
        {
            html.Element("h1", title);
            html.Raw("<p class=\"soft\">").Text(page.Total.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202f')).Raw(" ").Text(Texts.Get("count", around.Language)).Raw("</p>\n");
            WriteFilters(html, page, around.Language);
            WriteMembers(html, page, around);
            WritePaging(html, page, around.Language);
        });
    }

    /// <summary>The address of the same page in another form.</summary>
    public static string WithSuffix(string address, Representation form)
    {
        var end = address.IndexOf('?', StringComparison.Ordinal) is >= 0 and var query ? query : address.Length;
        return string.Concat(address.AsSpan(0, end), ".", form.Suffix, address.AsSpan(end));
    }

    private static void WriteFilters(HtmlWriter html, CollectionPage page, string language)
    {
        if (!page.Request.Collection.IsLocated)
        {
            return;
        }

        html.Raw("<form method=\"get\">");
        foreach (var name in Fields)
        {
            var value = page.Request.Filters.FirstOrDefault(filter => filter.Key == name).Value ?? string.Empty;
            html.Raw("<label>").Text(Texts.Get(name, language)).Raw("<input name=\"").Raw(name).Raw("\" value=\"").Text(value).Raw("\"></label>");
        }

        foreach (var (name, value) in page.Request.Filters.Where(filter => !Fields.Contains(filter.Key)))
        {
            html.Raw("<input type=\"hidden\" name=\"").Text(name).Raw("\" value=\"").Text(value).Raw("\">");
        }

        html.Raw("<input type=\"hidden\" name=\"lang\" value=\"").Raw(language).Raw("\"><button>").Text(Texts.Get("filter", language)).Raw("</button></form>\n");
    }

    private static void WriteMembers(HtmlWriter html, CollectionPage page, Surroundings around)
    {
        if (page.Members.Count == 0)
        {
            html.Raw("<p>").Text(Texts.Get("nothing", around.Language)).Raw("</p>\n");
            return;
        }

        html.Raw("<ul class=\"cards\">\n");
        foreach (var member in page.Members)
        {
            var name = BestText.Of(page.Triples.Objects(member, page.Request.Collection.Name).OfType<Literal>(), around.Language);
            html.Raw("<li><a href=\"").Text(around.Iris.DocOf(member)).Raw("\"><strong>").InLanguage(name?.LexicalForm ?? member.Value, name?.Language).Raw("</strong></a>");
            var address = AddressLine.Of(page.Triples, member);
            var categories = string.Join(", ", page.Triples.Objects(member, Org.Classification).OfType<Iri>().Select(category => around.Labels.Find(category, around.Language)?.LexicalForm).Where(label => label is not null));
            WriteLine(html, categories);
            WriteLine(html, address);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static void WriteLine(HtmlWriter html, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            html.Raw("<p class=\"soft\">").Text(text).Raw("</p>");
        }
    }

    private static void WritePaging(HtmlWriter html, CollectionPage page, string language)
    {
        html.Raw("<p>");
        if (page.Request.After is not null)
        {
            html.Link(page.Collection.Value, Texts.Get("first", language)).Raw(" · ");
        }

        if (page.Next is not null)
        {
            html.Link(page.Next.Value, Texts.Get("next", language));
        }

        html.Raw("</p>\n");
    }

    private static string Capitalise(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
