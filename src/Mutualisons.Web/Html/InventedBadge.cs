using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Html;

/// <summary>The badge of what is invented.</summary>
internal static class InventedBadge
{
    /// <summary>Writes it behind the name of a resource that says so of itself; nothing otherwise.</summary>
    public static void WriteInventedBadge(this HtmlWriter html, TripleSet triples, Iri resource, string language)
    {
        if (triples.TryGetText(resource, Mut.Fictional, out var invented) && invented is "true" or "1")
        {
            html.Raw(" <span class=\"badge\" title=\"").Text(Texts.Get("invented-note", language)).Raw("\">").Text(Texts.Get("invented", language)).Raw("</span>");
        }
    }
}
