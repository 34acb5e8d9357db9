using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Resources;

/// <summary>What people see where a record was.</summary>
internal static class TombstonePage
{
    /// <summary>The page, UTF-8.</summary>
    public static byte[] Write(Tombstone tombstone, Iri resource, Labels labels, PageHead head) => Page.Write(head, html =>
    {
        html.Element("h1", head.Title).Raw("<p class=\"soft\">").Text(resource.Value).Raw("</p>\n<dl>");
        if (tombstone.FormerType is { } type)
        {
            var label = labels.Find(type, head.Language) ?? new Literal(IriNames.Of(type));
            html.Element("dt", Texts.Get("gone-kind", head.Language)).Raw("<dd>").WithNote(label, head.Language).Raw("</dd>");
        }

        if (tombstone.Deleted is { } time)
        {
            html.Element("dt", Texts.Get("gone-time", head.Language)).Element("dd", DateText.Of(time, head.Language) ?? time.LexicalForm);
        }

        html.Raw("</dl>\n").Element("h2", Texts.Get("problem-advice", head.Language)).Element("p", ProblemType.Gone.Advice.In(head.Language));
        html.Raw("\n<p>").Link(head.Home, Texts.Get("home", head.Language)).Raw("</p>\n");
    });
}
