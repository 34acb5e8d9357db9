using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Collections;

/// <summary>A page of a collection for people.</summary>
internal static class CollectionHtml
{
    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(CollectionPage page, IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>> choices, Surroundings around)
    {
        var definition = page.Request.Collection;
        var title = Capitalise(definition.Labels[around.Language].Many);
        var alternates = NegotiatedAnswer.Others(CollectionForms.All, Representation.Html, page.Self.Value);
        var head = new PageHead(title, around.Language, page.Self.Value, around.Iris.Base.Value, [.. alternates]);
        return Page.Write(head, html =>
        {
            html.Element("h1", title);
            html.Raw("<p class=\"soft\">").Text(Numbers.Write(page.Total)).Raw(" ").Text(Texts.Get("count", around.Language)).Raw("</p>\n");
            FilterForm.Write(html, page, choices, around.Language);
            WriteMembers(html, page, around);
            WritePaging(html, page, around.Language);
        });
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
            var name = BestText.Of(page.Triples.Objects(member, page.Request.Collection.NameProperty).OfType<Literal>(), around.Language);
            html.Raw("<li><a href=\"").Href(around.Iris.DocOf(member)).Raw("\"><strong>").InLanguage(name?.LexicalForm ?? member.Value, name?.Language).Raw("</strong></a>");
            html.Note(name ?? new Literal(member.Value), around.Language);
            html.WriteInventedBadge(page.Triples, member, around.Language);
            var address = AddressLine.Of(around.Locations, member, around.Language);
            var categories = string.Join(", ", CategoriesOf(page, member).Select(category => around.Labels.Find(category, around.Language)?.LexicalForm).Where(label => label is not null));
            WriteLine(html, categories);
            WriteLine(html, address);
            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    }

    private static IEnumerable<Iri> CategoriesOf(CollectionPage page, Iri member) =>
        page.Request.Collection.CategoryProperty is { } property ? page.Triples.Objects(member, property).OfType<Iri>() : [];

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
