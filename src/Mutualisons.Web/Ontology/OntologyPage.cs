using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Ontology;

/// <summary>Our terms for people: classes, properties and individuals, each with what it means and how it hangs together with others. One page each.</summary>
internal sealed class OntologyPage(TripleSet triples, Labels labels, PlatformIris iris)
{
    private const string Owl = "http://www.w3.org/2002/07/owl#";
    private static readonly string[] Groups = ["classes", "properties", "others"];

    private static readonly (Iri Property, string Text)[] Relations =
    [
        (Rdfs.SubClassOf, "kind-of"), (new(Rdfs.Namespace + "subPropertyOf"), "special-case-of"), (new(Rdfs.Namespace + "domain"), "says-of"), (new(Rdfs.Namespace + "range"), "points-to"),
        (new(Owl + "disjointWith"), "never-also"), (Skos.ExactMatch, "same-as"), (Skos.CloseMatch, "close-to"), (Skos.BroadMatch, "narrower-than"), (Skos.NarrowMatch, "broader-than"), (Skos.RelatedMatch, "related-to"),
    ];

    private readonly TripleSet _triples = triples;
    private readonly Labels _labels = labels;
    private readonly PlatformIris _iris = iris;

    /// <summary>The page, UTF-8.</summary>
    public byte[] Write(PageHead head) => Page.Write(head, html =>
    {
        var groups = GroupTerms(head.Language);
        var used = Groups.Where(groups.Contains).ToList();
        html.Element("h1", head.Title).Raw("<p class=\"soft\"><code>").Text(Mut.Namespace).Raw("</code></p>\n<p class=\"lead\">").Text(Texts.Get("ontology-lead", head.Language)).Raw("</p>\n");
        html.Raw("<p>").Link(_iris.At("shapes"), Texts.Get("shapes", head.Language)).Raw(" · ").Link(_iris.At("taxonomy"), Texts.Get("taxonomies", head.Language)).Raw("</p>\n");
        foreach (var name in used)
        {
            WriteContents(html, name, [.. groups[name]], head.Language);
        }

        foreach (var name in used)
        {
            html.Raw("<h2 id=\"").Raw(name).Raw("\">").Text(Texts.Get(name, head.Language)).Raw("</h2>\n");
            foreach (var term in groups[name])
            {
                WriteTerm(html, term, head.Language);
            }
        }
    });

    private ILookup<string, Iri> GroupTerms(string language) => _triples.Subjects
        .OfType<Iri>()
        .Where(IsOurs)
        .OrderBy(term => LabelOrder.KeyOf(LabelOf(term, language).LexicalForm), StringComparer.Ordinal)
        .ToLookup(term => GroupOf([.. _triples.Objects(term, RdfVocabulary.Type).OfType<Iri>().Select(type => type.Value)]));

    // A property may be functional or symmetric besides.
    private static string GroupOf(IReadOnlyList<string> types) => types switch
    {
        _ when types.Contains(Owl + "Class") => "classes",
        _ when types.Contains(Owl + "ObjectProperty") || types.Contains(Owl + "DatatypeProperty") => "properties",
        _ => "others",
    };

    private void WriteContents(HtmlWriter html, string group, List<Iri> terms, string language)
    {
        html.Raw("<details><summary>").Text($"{Texts.Get(group, language)} ({terms.Count})").Raw("</summary><nav class=\"toc\" aria-label=\"").Text(Texts.Get(group, language)).Raw("\">");
        foreach (var term in terms)
        {
            var label = LabelOf(term, language);
            html.Raw("<a href=\"#").Text(NameOf(term)).Raw("\">").InLanguage(label).Raw("</a> ");
        }

        html.Raw("</nav></details>\n");
    }

    private void WriteTerm(HtmlWriter html, Iri term, string language)
    {
        html.Raw("<article class=\"term\" id=\"").Text(NameOf(term)).Raw("\"><h3>").WithNote(LabelOf(term, language), language);
        html.Raw(" <code>mut:").Text(NameOf(term)).Raw("</code></h3>\n");
        if (BestText.Of(_triples.Objects(term, Skos.Definition).OfType<Literal>(), language) is { } definition)
        {
            html.Raw("<p>").WithNote(definition, language).Raw("</p>\n");
        }

        WriteRelations(html, term, language);
        html.Raw("</article>\n");
    }

    private void WriteRelations(HtmlWriter html, Iri term, string language)
    {
        var rows = Relations.Select(row => (row.Text, Targets: _triples.Objects(term, row.Property).OfType<Iri>().SelectMany(Members).Distinct().ToList())).Where(row => row.Targets.Count > 0).ToList();
        if (rows.Count == 0)
        {
            return;
        }

        html.Raw("<dl>");
        foreach (var (text, targets) in rows)
        {
            html.Element("dt", Texts.Get(text, language)).Raw("<dd>");
            for (var i = 0; i < targets.Count; i++)
            {
                html.Text(i > 0 ? ", " : string.Empty);
                WriteTarget(html, targets[i], language);
            }

            html.Raw("</dd>");
        }

        html.Raw("</dl>\n");
    }

    // What has no name is a union: its members stand for it.
    private IEnumerable<Iri> Members(Iri target) => target.Value.StartsWith(_iris.GenidPrefix, StringComparison.Ordinal)
        ? _triples.Objects(target, new(Owl + "unionOf")).OfType<Iri>().SelectMany(list => RdfLists.Read(_triples, list)).OfType<Iri>()
        : [target];

    private void WriteTarget(HtmlWriter html, Iri target, string language)
    {
        var label = IsOurs(target) ? LabelOf(target, language) : _labels.Find(target, language);
        html.Raw("<a href=\"").Href(IsOurs(target) ? "#" + NameOf(target) : target.Value).Raw("\">");
        html.InLanguage(label?.LexicalForm ?? IriNames.Of(target), label?.Language).Raw("</a>");
        if (!IsOurs(target) && label is not null && IriNames.Of(target) is var name && name != target.Value)
        {
            html.Raw(" <code>").Text(name).Raw("</code>");
        }
    }

    private Literal LabelOf(Iri term, string language) => BestText.Of(_triples.Objects(term, Rdfs.Label).OfType<Literal>(), language) ?? new Literal(NameOf(term));

    private static bool IsOurs(Iri term) => term.Value.StartsWith(Mut.Namespace, StringComparison.Ordinal);

    private static string NameOf(Iri term) => term.Value[Mut.Namespace.Length..];
}
