using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Resources;

/// <summary>The lists of what belongs with a resource.</summary>
internal static class RelatedSection
{
    /// <summary>Writes them; nothing when there is none.</summary>
    public static void Write(HtmlWriter html, IReadOnlyList<RelatedRecords> related, PlatformIris iris, string language)
    {
        if (related.Count == 0)
        {
            return;
        }

        html.Raw("<section>").Element("h2", Texts.Get("related", language));
        foreach (var records in related)
        {
            // A kind that is found in one way only needs no word for it.
            var isAlone = related.Count(other => other.Page.Request.Collection == records.Page.Request.Collection) == 1;
            WriteList(html, isAlone ? records with { Relation = null } : records, iris, language);
        }

        html.Raw("</section>\n");
    }

    private static void WriteList(HtmlWriter html, RelatedRecords records, PlatformIris iris, string language)
    {
        var (page, kind) = (records.Page, records.Page.Request.Collection);
        html.Raw("<h3>").Text($"{Numbers.Write(page.Total)} {(page.Total == 1 ? kind.Labels[language].One : kind.Labels[language].Many)}");
        if (records.Relation is { } relation)
        {
            html.Raw(" <small class=\"soft\">").Text(relation.In(language)).Raw("</small>");
        }

        html.Raw("</h3>\n<ul class=\"links\">");
        foreach (var member in page.Members)
        {
            var name = BestText.Of(page.Triples.Objects(member, kind.NameProperty).OfType<Literal>(), language) ?? new Literal(member.Value);
            html.Raw("<li><a href=\"").Href(iris.DocOf(member)).Raw("\">").InLanguage(name).Raw("</a>").Note(name, language).Raw("</li>");
        }

        if (page.Total > page.Members.Count)
        {
            html.Raw("<li>").Link(page.Collection.Value, Texts.Get("see-all", language)).Raw("</li>");
        }

        html.Raw("</ul>\n");
    }
}
