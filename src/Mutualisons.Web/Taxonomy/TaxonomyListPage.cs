using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Taxonomy;

/// <summary>Every classification, for people.</summary>
internal static class TaxonomyListPage
{
    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(PageHead head, IReadOnlyList<Iri> schemes, TripleSet triples, PlatformIris iris) => Page.Write(head, html =>
    {
        html.Element("h1", head.Title).Raw("<p class=\"lead\">").Text(Texts.Get("taxonomies-lead", head.Language)).Raw("</p>\n<ul class=\"cards\">\n");
        var titled = schemes.Select(scheme => (scheme, title: BestText.Of(triples.Objects(scheme, Dct.Title).OfType<Literal>(), head.Language)));
        foreach (var (scheme, title) in titled.OrderBy(pair => LabelOrder.KeyOf(pair.title?.LexicalForm ?? pair.scheme.Value), StringComparer.Ordinal))
        {
            html.Raw("<li><a href=\"").Href(iris.TaxonomyOf(scheme)).Raw("\"><strong>");
            html.InLanguage(title?.LexicalForm ?? scheme.Value, title?.Language).Raw("</strong></a>");
            if (BestText.Of(triples.Objects(scheme, Dct.Description).OfType<Literal>(), head.Language) is { } description)
            {
                html.Raw("<p class=\"soft\">").InLanguage(description).Raw("</p>");
            }

            html.Raw("</li>\n");
        }

        html.Raw("</ul>\n");
    });
}
