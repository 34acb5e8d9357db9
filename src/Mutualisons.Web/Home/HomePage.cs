using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Home;

/// <summary>The front page: what this is, how much there is of each of the four poolings, where it comes from. One page each.</summary>
internal sealed class HomePage(IReadOnlyList<CollectionPage> collections, PlatformIris iris, string language)
{
    private const string Brussels = "actors?bbox=4.24,50.76,4.48,50.92";

    private readonly IReadOnlyList<CollectionPage> _collections = collections;
    private readonly PlatformIris _iris = iris;
    private readonly string _language = language;

    /// <summary>The page, UTF-8.</summary>
    public byte[] Write()
    {
        var head = new PageHead("Mutualisons !", _language, _iris.Base.Value, _iris.Base.Value, []);
        return Page.Write(head, html =>
        {
            html.Element("h1", "Mutualisons !").Raw("<p class=\"lead\">").Text(TextOf("tagline")).Raw("</p>\n");
            WriteSearch(html);
            html.Raw("<p class=\"soft\"><span class=\"badge\">").Text(TextOf("invented")).Raw("</span> ").Text(TextOf("invented-here")).Raw("</p>\n<div class=\"axes\">\n");
            foreach (var axis in Enum.GetValues<Axis>())
            {
                WriteAxis(html, axis);
            }

            html.Raw("</div>\n").Element("h2", TextOf("vocabulary")).Raw("<ul class=\"links\">");
            foreach (var (path, text) in new[] { ("sparql", "query"), ("taxonomy", "taxonomies"), ("ontology", "ontology"), ("shapes", "shapes") })
            {
                html.Raw("<li>").Link(_iris.At(path), TextOf(text)).Raw("</li>");
            }

            html.Raw("</ul>\n<p class=\"soft\">").Text(TextOf("data-note")).Raw("</p>\n");
            WriteSources(html, _collections.Single(collection => collection.Request.Collection == Kinds.Source));
        });
    }

    private void WriteSearch(HtmlWriter html)
    {
        html.Raw("<form class=\"search big\" method=\"get\" role=\"search\" action=\"").Text(_iris.At("search")).Raw("\"><input type=\"search\" name=\"q\" maxlength=\"200\" aria-label=\"").Text(TextOf("search"));
        html.Raw("\" placeholder=\"").Text(TextOf("search-example")).Raw("\"><input type=\"hidden\" name=\"").Raw(PageLanguage.OfSearches).Raw("\" value=\"").Raw(_language).Raw("\"><button>").Text(TextOf("search")).Raw("</button></form>\n");
    }

    private void WriteAxis(HtmlWriter html, Axis axis)
    {
        var collections = _collections.Where(collection => collection.Request.Collection.Axis == axis).ToList();
        html.Raw("<section>").Element("h2", TextOf($"axis-{axis}")).Element("p", TextOf($"axis-{axis}-lead")).Raw("<ul>");
        foreach (var collection in collections)
        {
            var labels = collection.Request.Collection.Labels[_language];
            html.Raw("<li>").Link(collection.Collection.Value, $"{Numbers.Write(collection.Total)} {(collection.Total == 1 ? labels.One : labels.Many)}").Raw("</li>\n");
        }

        if (axis == Axis.Data)
        {
            html.Raw("<li>").Link(_iris.At(Brussels), TextOf("in-brussels")).Raw("</li>\n");
        }

        html.Raw("</ul>");
        if (collections.FirstOrDefault(collection => collection.Members.Count > 0) is { } first)
        {
            WriteExample(html, first.Members[0], first.Request.Collection, first.Triples);
        }

        html.Raw("</section>\n");
    }

    private void WriteExample(HtmlWriter html, Iri member, Kind kind, TripleSet triples)
    {
        var name = BestText.Of(triples.Objects(member, kind.NameProperty).OfType<Literal>(), _language) ?? new Literal(member.Value);
        html.Raw("<p class=\"soft\">").Text(TextOf("for-example")).Raw(" <a href=\"").Href(_iris.DocOf(member)).Raw("\">").InLanguage(name).Raw("</a>").Note(name, _language);
        html.WriteInventedBadge(triples, member, _language);
        html.Raw("</p>");
    }

    private void WriteSources(HtmlWriter html, CollectionPage sources)
    {
        html.Element("h2", TextOf("sources"));
        if (sources.Members.Count == 0)
        {
            html.Element("p", TextOf("no-sources"));
            return;
        }

        html.Raw("<div class=\"wide\"><table><thead><tr>");
        html.Element("th", Kinds.Source.Labels[_language].One).Element("th", TextOf("licence")).Element("th", TextOf("harvested")).Raw("</tr></thead><tbody>\n");
        foreach (var source in sources.Members)
        {
            WriteSource(html, source, sources.Triples);
        }

        html.Raw("</tbody></table></div>\n");
    }

    private void WriteSource(HtmlWriter html, Iri source, TripleSet triples)
    {
        var title = BestText.Of(triples.Objects(source, Dct.Title).OfType<Literal>(), _language) ?? new Literal(source.Value);
        html.Raw("<tr><td><a href=\"").Href(_iris.DocOf(source)).Raw("\">").InLanguage(title).Raw("</a>").Note(title, _language);
        html.WriteInventedBadge(triples, source, _language);
        html.Raw("</td><td>");
        var licences = triples.Objects(source, Dct.License).OfType<Iri>().ToList();
        foreach (var licence in licences)
        {
            html.Link(licence.Value, IriNames.Of(licence)).Raw(" ");
        }

        html.Text(licences.Count == 0 ? TextOf("no-licence") : string.Empty).Raw("</td><td>");
        html.Text(triples.FirstObject(source, Mut.HarvestedAt) is Literal time ? DateText.Of(time, _language) ?? time.LexicalForm : string.Empty).Raw("</td></tr>\n");
    }

    private string TextOf(string key) => Texts.Get(key, _language);
}
