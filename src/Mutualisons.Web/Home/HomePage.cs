using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Home;

/// <summary>The front page: what this is, how much there is, where it comes from.</summary>
internal static class HomePage
{
    private const string Brussels = "actors?bbox=4.24,50.76,4.48,50.92";

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(IReadOnlyList<CollectionPage> collections, PlatformIris iris, string language)
    {
        var head = new PageHead("Mutualisons !", language, iris.Base.Value, iris.Base.Value, []);
        return Page.Write(head, html =>
        {
            html.Element("h1", "Mutualisons !").Raw("<p class=\"lead\">").Text(Texts.Get("tagline", language)).Raw("</p>\n");
            html.Element("h2", Texts.Get("explore", language)).Raw("<ul class=\"cards\">\n");
            foreach (var collection in collections)
            {
                var labels = collection.Request.Collection.Labels[language];
                var count = collection.Total.ToString("N0", CultureInfo.InvariantCulture).Replace(',', '\u202f');
                WriteCard(html, collection.Collection.Value, $"{count} {(collection.Total == 1 ? labels.One : labels.Many)}");
            }

            WriteCard(html, iris.At(Brussels), Texts.Get("in-brussels", language));
            WriteCard(html, iris.At("sparql"), Texts.Get("query", language));
            WriteCard(html, iris.At("ontology"), Texts.Get("ontology", language));
            html.Raw("</ul>\n<p class=\"soft\">").Text(Texts.Get("data-note", language)).Raw("</p>\n");
            WriteSources(html, collections.Single(collection => collection.Request.Collection == Kinds.Source), iris, language);
        });
    }

    private static void WriteCard(HtmlWriter html, string address, string text) => html.Raw("<li>").Link(address, text).Raw("</li>\n");

    private static void WriteSources(HtmlWriter html, CollectionPage sources, PlatformIris iris, string language)
    {
        html.Element("h2", Texts.Get("sources", language));
        if (sources.Members.Count == 0)
        {
            html.Element("p", Texts.Get("no-sources", language));
            return;
        }

        html.Raw("<table><thead><tr>");
        html.Element("th", Kinds.Source.Labels[language].One).Element("th", Texts.Get("licence", language)).Element("th", Texts.Get("harvested", language));
        html.Raw("</tr></thead><tbody>\n");
        foreach (var source in sources.Members)
        {
            var title = BestText.Of(sources.Triples.Objects(source, Dct.Title).OfType<Literal>(), language);
            html.Raw("<tr><td><a href=\"").Text(iris.DocOf(source)).Raw("\">").InLanguage(title?.LexicalForm ?? source.Value, title?.Language).Raw("</a></td><td>");
            foreach (var licence in sources.Triples.Objects(source, Dct.License).OfType<Iri>())
            {
                html.Link(licence.Value, IriNames.Of(licence)).Raw(" ");
            }

            var harvested = sources.Triples.TryGetText(source, Mut.HarvestedAt, out var time) ? time : string.Empty;
            html.Raw("</td><td>").Text(harvested.Length > 10 ? harvested[..10] : harvested).Raw("</td></tr>\n");
        }

        html.Raw("</tbody></table>\n");
    }
}
