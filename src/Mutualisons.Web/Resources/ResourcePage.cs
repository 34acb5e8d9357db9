using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Resources;

/// <summary>A resource's page for people.</summary>
internal static class ResourcePage
{
    private static readonly Iri[] Names = [Schema.Name, Dct.Title, Skos.PrefLabel, Foaf.Name, Rdfs.Label];

    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(Description description, Surroundings surroundings, string address)
    {
        var name = NameOf(description, surroundings.Language);
        var head = new PageHead(name.LexicalForm, surroundings.Language, address, surroundings.Iris.Base.Value, [.. AlternatesOf(address)]);
        return Page.Write(head, html =>
        {
            html.Raw("<h1>").InLanguage(name.LexicalForm, name.Language).Raw("</h1>\n<p class=\"soft\">").Link(description.Resource.Value, description.Resource.Value).Raw("</p>\n");
            new StatementList(html, description.Triples, surroundings).Write(description.Resource);
        });
    }

    private static Literal NameOf(Description description, string language)
    {
        var names = Names.Select(property => BestText.Of(description.Triples.Objects(description.Resource, property).OfType<Literal>(), language));
        return names.FirstOrDefault(name => name is not null) ?? new Literal(description.Resource.Value);
    }

    private static IEnumerable<(Representation Form, string Address)> AlternatesOf(string address) =>
        ResourceForms.All.Where(form => form.Suffix.Length > 0 && form != Representation.Html).Select(form => (form, $"{address}.{form.Suffix}"));
}
