using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Ontology;

/// <summary>Our terms as a list for people: label and definition, each in the reader's language if there is one.</summary>
internal static class OntologyPage
{
    private const string Owl = "http://www.w3.org/2002/07/owl#";

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(TripleSet triples, PlatformIris iris, string language)
    {
        var title = Texts.Get("ontology", language);
        return Page.Write(new PageHead(title, language, iris.At("ontology"), iris.Base.Value, []), html =>
        {
            html.Element("h1", title).Raw("<p class=\"soft\">").Text(Mut.Namespace).Raw("</p>\n");
            foreach (var group in GroupTerms(triples).OrderBy(group => group.Key, StringComparer.Ordinal))
            {
                html.Element("h2", Texts.Get(group.Key, language)).Raw("<dl>");
                foreach (var term in group)
                {
                    WriteTerm(html, triples, term, language);
                }

                html.Raw("</dl>\n");
            }
        });
    }

    private static IEnumerable<IGrouping<string, Iri>> GroupTerms(TripleSet triples) => triples.Subjects
        .OfType<Iri>()
        .Where(term => term.Value.StartsWith(Mut.Namespace, StringComparison.Ordinal))
        .OrderBy(term => term.Value, StringComparer.Ordinal)
        .GroupBy(term => GroupOf([.. triples.Objects(term, RdfVocabulary.Type).OfType<Iri>().Select(type => type.Value)]));

    // A property may be functional or symmetric besides.
    private static string GroupOf(IReadOnlyList<string> types) => types switch
    {
        _ when types.Contains(Owl + "Class") => "classes",
        _ when types.Contains(Owl + "ObjectProperty") || types.Contains(Owl + "DatatypeProperty") => "properties",
        _ => "others",
    };

    private static void WriteTerm(HtmlWriter html, TripleSet triples, Iri term, string language)
    {
        var name = term.Value[Mut.Namespace.Length..];
        html.Raw("<dt id=\"").Text(name).Raw("\"><code>mut:").Text(name).Raw("</code></dt><dd>");
        WriteText(html, triples, term, Rdfs.Label, language, "strong");
        WriteText(html, triples, term, Skos.Definition, language, "div");
        html.Raw("</dd>");
    }

    private static void WriteText(HtmlWriter html, TripleSet triples, Iri term, Iri property, string language, string element)
    {
        if (BestText.Of(triples.Objects(term, property).OfType<Literal>(), language) is { } text)
        {
            html.Raw("<").Raw(element).Raw(">").InLanguage(text.LexicalForm, text.Language).Raw("</").Raw(element).Raw(">");
        }
    }
}
