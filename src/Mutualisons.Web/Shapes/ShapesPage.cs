using System.Globalization;
using System.Text.RegularExpressions;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Shapes;

/// <summary>The shapes for people: by class, what a record says, how often, and what it is told when something is wrong. One page each.</summary>
internal sealed partial class ShapesPage(TripleSet triples, Labels labels, PlatformIris iris)
{
    private readonly TripleSet _triples = triples;
    private readonly Labels _labels = labels;
    private readonly PlatformIris _iris = iris;

    /// <summary>The page, UTF-8.</summary>
    public byte[] Write(PageHead head) => Page.Write(head, html =>
    {
        var language = head.Language;
        var shapes = _triples.Subjects.OfType<Iri>()
            .Where(shape => _triples.Objects(shape, RdfVocabulary.Type).Contains(ShaclTerms.NodeShape))
            .Where(shape => _triples.FirstObject(shape, ShaclTerms.TargetClass) is not null && _triples.FirstObject(shape, Rdfs.Label) is not null)
            .OrderBy(shape => LabelOrder.KeyOf(TextOf(shape, Rdfs.Label, language)?.LexicalForm ?? shape.Value), StringComparer.Ordinal)
            .ThenBy(shape => shape.Value, StringComparer.Ordinal)
            .ToList();
        html.Element("h1", head.Title).Raw("<p class=\"lead\">").Text(Texts.Get("shapes-lead", language)).Raw("</p>\n<nav class=\"toc\" aria-label=\"").Text(Texts.Get("contents", language)).Raw("\">");
        foreach (var shape in shapes)
        {
            html.Raw("<a href=\"#").Text(NameOf(shape)).Raw("\">");
            WriteText(html, shape, Rdfs.Label, language);
            html.Raw("</a> ");
        }

        html.Raw("</nav>\n");
        foreach (var shape in shapes)
        {
            WriteShape(html, shape, language);
        }
    });

    private void WriteShape(HtmlWriter html, Iri shape, string language)
    {
        html.Raw("<section id=\"").Text(NameOf(shape)).Raw("\"><h2>");
        WriteText(html, shape, Rdfs.Label, language);
        html.Raw("</h2>\n");
        WriteParagraph(html, shape, Rdfs.Comment, language);
        WriteRules(html, shape, language);
        var properties = _triples.Objects(shape, ShaclTerms.Property).OfType<Iri>().OrderBy(GroupOrder).ThenBy(property => Number(property, ShaclTerms.Order)).ThenBy(property => property.Value, StringComparer.Ordinal).ToList();
        if (properties.Count > 0)
        {
            html.Raw("<details><summary>").Text($"{Texts.Get("properties", language)} ({properties.Count.ToString(CultureInfo.InvariantCulture)})").Raw("</summary>\n<div class=\"wide\"><table><thead><tr>");
            html.Element("th", Texts.Get("property", language)).Element("th", Texts.Get("how-often", language)).Element("th", Texts.Get("value", language)).Element("th", Texts.Get("message", language)).Raw("</tr></thead><tbody>\n");
            foreach (var property in properties)
            {
                WriteProperty(html, property, language);
            }

            html.Raw("</tbody></table></div></details>\n");
        }

        html.Raw("</section>\n");
    }

    private void WriteRules(HtmlWriter html, Iri shape, string language)
    {
        var rules = _triples.Objects(shape, ShaclTerms.Sparql).OfType<Iri>().ToList();
        if (rules.Count == 0 && TextOf(shape, ShaclTerms.Message, language) is null)
        {
            return;
        }

        html.Raw("<ul class=\"rules\">");
        foreach (var rule in rules.Prepend(shape).Where(rule => TextOf(rule, ShaclTerms.Message, language) is not null))
        {
            html.Raw("<li>");
            WriteMessage(html, rule, language);
            html.Raw("</li>");
        }

        html.Raw("</ul>\n");
    }

    private void WriteProperty(HtmlWriter html, Iri property, string language)
    {
        html.Raw("<tr><td><strong>");
        WriteText(html, property, ShaclTerms.Name, language);
        html.Raw("</strong>");
        if (_triples.FirstObject(property, ShaclTerms.Path) is Iri path)
        {
            html.Raw("<br><code>").Text(IriNames.Of(path)).Raw("</code>");
        }

        WriteParagraph(html, property, ShaclTerms.Description, language);
        html.Raw("</td><td>").Text(Texts.Get(Cardinality(property), language)).Raw("</td><td>");
        WriteValue(html, property, language);
        html.Raw("</td><td>");
        WriteMessage(html, property, language);
        html.Raw("</td></tr>\n");
    }

    private string Cardinality(Iri property) => (Number(property, ShaclTerms.MinCount) > 0, (_triples.FirstObject(property, ShaclTerms.MaxCount) as Literal)?.LexicalForm == "1") switch
    {
        (true, true) => "exactly-one",
        (true, false) => "one-or-more",
        (false, true) => "at-most-one",
        _ => "any-number",
    };

    private void WriteValue(HtmlWriter html, Iri property, string language)
    {
        IEnumerable<Iri> choices = _triples.Objects(property, ShaclTerms.In).SelectMany(list => RdfLists.Read(_triples, list)).OfType<Iri>();
        var values = choices.Concat(_triples.Objects(property, ShaclTerms.Class).OfType<Iri>()).ToList();
        for (var i = 0; i < values.Count; i++)
        {
            html.Text(i > 0 ? ", " : string.Empty);
            WriteTarget(html, values[i], language);
        }

        if (_triples.FirstObject(property, ShaclTerms.Datatype) is Iri datatype)
        {
            html.Text(Texts.Find("datatype-" + datatype.Value[(datatype.Value.LastIndexOf('#') + 1)..], language) ?? IriNames.Of(datatype));
        }
    }

    private void WriteTarget(HtmlWriter html, Iri target, string language)
    {
        var label = _labels.Find(target, language);
        html.Raw("<a href=\"").Href(_iris.DocOf(target)).Raw("\">").InLanguage(label?.LexicalForm ?? IriNames.Of(target), label?.Language).Raw("</a>");
    }

    private void WriteMessage(HtmlWriter html, Iri shape, string language)
    {
        if (TextOf(shape, ShaclTerms.Message, language) is { } message)
        {
            html.InLanguage(Placeholder().Replace(message.LexicalForm, "…"), message.Language).Note(message, language);
        }

        if (_triples.FirstObject(shape, ShaclTerms.Severity) is { } severity && severity != ShaclTerms.Violation)
        {
            html.Raw(" <small class=\"note\">(").Text(Texts.Get("only-told", language)).Raw(")</small>");
        }
    }

    private void WriteParagraph(HtmlWriter html, Iri subject, Iri property, string language)
    {
        if (TextOf(subject, property, language) is { } text)
        {
            html.Raw("<p>").WithNote(text, language).Raw("</p>\n");
        }
    }

    private void WriteText(HtmlWriter html, Iri subject, Iri property, string language)
    {
        var text = TextOf(subject, property, language) ?? new Literal(NameOf(subject));
        html.InLanguage(text).Note(text, language);
    }

    private Literal? TextOf(Iri subject, Iri property, string language) => BestText.Of(_triples.Objects(subject, property).OfType<Literal>(), language);

    private decimal GroupOrder(Iri property) => _triples.FirstObject(property, ShaclTerms.Group) is Iri group ? Number(group, ShaclTerms.Order) : decimal.MaxValue;

    private decimal Number(Iri subject, Iri property) =>
        _triples.TryGetText(subject, property, out var text) && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string NameOf(Iri shape) => shape.Value[(shape.Value.IndexOf('#', StringComparison.Ordinal) + 1)..];

    // What a message names of the record at hand (SHACL, section 5.3.2) has no value here.
    [GeneratedRegex(@"\{[?$][A-Za-z_]+\}")]
    private static partial Regex Placeholder();
}
