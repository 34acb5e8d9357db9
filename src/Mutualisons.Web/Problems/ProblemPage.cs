using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Problems;

/// <summary>What people see when something is wrong, and when they ask what a problem means.</summary>
internal static class ProblemPage
{
    /// <summary>The page of one answer, UTF-8.</summary>
    public static byte[] Write(PageHead head, ProblemType type, ProblemDetail detail, IReadOnlyList<string> alternatives, PlatformIris iris) => Page.Write(head, html =>
    {
        WriteTitle(html, head, type);
        html.Raw("<p class=\"lead\">").Text(detail.Sentence.In(head.Language));
        if (detail.Quoted is { } quoted)
        {
            html.WithNote(new Literal(quoted, "en"), head.Language);
        }

        html.Raw("</p>\n");
        WriteAdvice(html, head, type);
        if (alternatives.Count > 0)
        {
            html.Raw("<ul>");
            foreach (var address in alternatives)
            {
                html.Raw("<li>").Link(address, address).Raw("</li>");
            }

            html.Raw("</ul>\n");
        }

        html.Raw("<p>");
        if (type == ProblemType.BadParameter)
        {
            html.Link(head.Url.Split('?')[0], Texts.Get("problem-again", head.Language)).Raw(" · ");
        }

        html.Link(iris.Base.Value, Texts.Get("home", head.Language)).Raw(" · ").Link(iris.At("problems/" + type.Name), Texts.Get("problem-about", head.Language)).Raw("</p>\n");
    });

    /// <summary>The page at the address of a type, UTF-8.</summary>
    public static byte[] WriteAbout(PageHead head, ProblemType type, PlatformIris iris) => Page.Write(head, html =>
    {
        WriteTitle(html, head, type);
        html.Raw("<p class=\"lead\">").Text(Texts.Get("problem-lead", head.Language)).Raw("</p>\n");
        WriteAdvice(html, head, type);
        html.Raw("<p>").Link(iris.Base.Value, Texts.Get("home", head.Language)).Raw("</p>\n");
    });

    private static void WriteTitle(HtmlWriter html, PageHead head, ProblemType type)
    {
        html.Raw("<p class=\"crumb soft\">").Text(Texts.Get("problem", head.Language)).Raw(" ").Text(type.Status.ToString(CultureInfo.InvariantCulture)).Raw(" · <code>").Text(type.Name).Raw("</code></p>\n");
        html.Element("h1", head.Title).Raw("\n");
    }

    private static void WriteAdvice(HtmlWriter html, PageHead head, ProblemType type) =>
        html.Element("h2", Texts.Get("problem-advice", head.Language)).Element("p", type.Advice.In(head.Language)).Raw("\n");
}
