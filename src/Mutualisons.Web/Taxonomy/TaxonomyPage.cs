using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Taxonomy;

/// <summary>One classification for people: its terms as a tree, each with its definition and what it finds. One page each.</summary>
internal sealed class TaxonomyPage(TripleSet triples, PlatformIris iris, string language, ConceptTree tree, ILookup<Iri, ConceptCount> counts)
{
    // A tree deeper than this is a mistake in the data, or a circle.
    private const int MaxDepth = 8;

    private readonly TripleSet _triples = triples;
    private readonly PlatformIris _iris = iris;
    private readonly string _language = language;
    private readonly ConceptTree _tree = tree;
    private readonly ILookup<Iri, ConceptCount> _counts = counts;
    private readonly HashSet<Iri> _written = [];

    /// <summary>The page, UTF-8.</summary>
    public byte[] Write(PageHead head, Iri scheme) => Page.Write(head, html =>
    {
        html.Raw("<p class=\"soft\">").Link(_iris.At("taxonomy"), Texts.Get("taxonomies", head.Language)).Raw("</p>\n");
        html.Raw("<h1>");
        WriteText(html, scheme, Dct.Title);
        html.Raw("</h1>\n<p class=\"lead\">");
        WriteText(html, scheme, Dct.Description);
        html.Raw("</p>\n");
        if (_tree.Roots.Any(root => _tree.Below(root).Any()))
        {
            WriteContents(html);
        }

        html.Raw("<ul class=\"tree\">\n");
        WriteBranches(html, _tree.Roots, 0);
        html.Raw("</ul>\n");
        WriteLicence(html, scheme);
    });

    private void WriteContents(HtmlWriter html)
    {
        html.Raw("<nav class=\"toc\" aria-label=\"").Text(Texts.Get("contents", _language)).Raw("\">");
        foreach (var root in _tree.Roots)
        {
            html.Raw("<a href=\"#").Text(AnchorOf(root)).Raw("\">");
            WriteText(html, root, Skos.PrefLabel);
            html.Raw("</a> ");
        }

        html.Raw("</nav>\n");
    }

    private void WriteBranches(HtmlWriter html, IEnumerable<Iri> concepts, int depth)
    {
        foreach (var concept in concepts.Where(_written.Add))
        {
            html.Raw("<li id=\"").Text(AnchorOf(concept)).Raw("\"><a href=\"").Href(_iris.DocOf(concept)).Raw("\"><strong>");
            WriteText(html, concept, Skos.PrefLabel);
            html.Raw("</strong></a>");
            WriteCounts(html, concept);
            if (_triples.FirstObject(concept, Skos.Definition) is not null)
            {
                html.Raw("<p>");
                WriteText(html, concept, Skos.Definition);
                html.Raw("</p>");
            }

            var below = _tree.Below(concept).ToList();
            if (below.Count > 0 && depth < MaxDepth)
            {
                html.Raw("<ul>\n");
                WriteBranches(html, below, depth + 1);
                html.Raw("</ul>\n");
            }

            html.Raw("</li>\n");
        }
    }

    private void WriteCounts(HtmlWriter html, Iri concept)
    {
        foreach (var (kind, parameter, count) in _counts[concept])
        {
            var labels = kind.Labels[_language];
            var address = $"{_iris.At(kind.CollectionPath!)}?{parameter}={ReferenceOf(concept)}&lang={_language}";
            html.Raw(" <span class=\"soft\">").Link(address, $"{Numbers.Write(count)} {(count == 1 ? labels.One : labels.Many)}").Raw("</span>");
        }
    }

    private string ReferenceOf(Iri concept)
    {
        var prefix = _iris.At("id/concept/");
        return concept.Value.StartsWith(prefix, StringComparison.Ordinal) ? concept.Value[prefix.Length..] : Uri.EscapeDataString(concept.Value);
    }

    private void WriteLicence(HtmlWriter html, Iri scheme)
    {
        var licences = _triples.Objects(scheme, Dct.License).OfType<Iri>().ToList();
        if (licences.Count == 0)
        {
            return;
        }

        html.Raw("<p class=\"soft\">").Text(Texts.Get("licence", _language)).Raw(": ");
        foreach (var licence in licences)
        {
            html.Link(licence.Value, IriNames.Of(licence)).Raw(" ");
        }

        html.Raw("</p>\n");
    }

    private void WriteText(HtmlWriter html, Iri subject, Iri property)
    {
        var text = BestText.Of(_triples.Objects(subject, property).OfType<Literal>(), _language);
        html.InLanguage(text?.LexicalForm ?? AnchorOf(subject), text?.Language);
    }

    private static string AnchorOf(Iri concept) => concept.Value[(concept.Value.LastIndexOf('/') + 1)..];
}
