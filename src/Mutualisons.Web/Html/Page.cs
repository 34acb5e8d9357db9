using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Html;

/// <summary>The frame of every page: head, languages, footer; works without scripts.</summary>
internal static class Page
{
    private const string Style = """
        :root{--ink:#1d2a2f;--soft:#5b6b70;--line:#d9e0df;--accent:#0b6e5f;--paper:#fff;--tint:#f3f7f5}
        @media(prefers-color-scheme:dark){:root{--ink:#e8efed;--soft:#a3b3b0;--line:#33423f;--accent:#62c9b5;--paper:#141b1a;--tint:#1c2625}}
        *{box-sizing:border-box}
        body{margin:0;font:1rem/1.55 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:var(--ink);background:var(--paper)}
        header,main,footer{max-width:60rem;margin:0 auto;padding:0 1rem}
        header{display:flex;flex-wrap:wrap;gap:.25rem 1.5rem;align-items:baseline;padding-top:1rem;padding-bottom:.75rem;border-bottom:1px solid var(--line)}
        header a.brand{font-weight:700;font-size:1.15rem;color:var(--ink);text-decoration:none;margin-right:auto}
        nav{display:flex;gap:.75rem}
        a{color:var(--accent)}
        h1{font-size:clamp(1.5rem,4vw,2.1rem);line-height:1.2;margin:1.5rem 0 .5rem}
        h2{font-size:1.2rem;margin:2rem 0 .5rem}
        .lead{font-size:1.1rem;max-width:42rem;overflow-wrap:anywhere}
        .soft,footer{color:var(--soft);font-size:.9rem}
        dl{display:grid;grid-template-columns:minmax(7rem,12rem) 1fr;gap:.35rem 1.25rem;margin:1rem 0}
        dt{color:var(--soft);overflow-wrap:normal;hyphens:auto}
        dd{margin:0;overflow-wrap:anywhere;min-width:0}
        dd dl{grid-template-columns:minmax(5rem,8rem) 1fr;margin:.1rem 0 .5rem;padding-left:.75rem;border-left:3px solid var(--line)}
        dd ul{margin:0;padding-left:1.1rem}
        ul.cards{list-style:none;padding:0;display:grid;gap:.5rem}
        ul.cards li{border:1px solid var(--line);border-radius:.5rem;padding:.65rem .9rem;background:var(--tint)}
        ul.cards li p{margin:.15rem 0 0}
        ul.tree,ul.tree ul{list-style:none;padding-left:0;margin:.3rem 0}
        ul.tree li{margin:.55rem 0;scroll-margin-top:1rem}
        ul.tree ul{padding-left:1rem;border-left:3px solid var(--line)}
        ul.tree li p{margin:.1rem 0}
        .toc{flex-wrap:wrap;gap:.3rem .9rem;padding:.6rem .9rem;background:var(--tint);border-radius:.5rem;margin:1rem 0}
        mark{background:#ffe58a;color:#1d2a2f;border-radius:.2rem;padding:0 .1em}
        form{display:flex;flex-wrap:wrap;gap:.6rem;align-items:end;margin:1rem 0}
        label{display:flex;flex-direction:column;gap:.15rem;font-size:.9rem;color:var(--soft);flex:1 1 11rem}
        input,select,textarea,button{font:inherit;padding:.45rem .6rem;border:1px solid var(--line);border-radius:.4rem;background:var(--paper);color:var(--ink);max-width:100%}
        select{min-height:2.5rem}
        textarea{width:100%;min-height:22rem;font:.9rem/1.45 ui-monospace,Menlo,Consolas,monospace}
        button{background:var(--accent);color:var(--paper);border-color:var(--accent);cursor:pointer}
        form.search{margin:0;gap:.4rem;flex:0 1 20rem;flex-wrap:nowrap}
        form.search input{flex:1 1 6rem;min-width:0}
        form.search input,form.search button{padding:.3rem .6rem;font-size:.95rem}
        form.big{flex-wrap:wrap;margin:1rem 0}
        form.big button{padding:.6rem 1.2rem;font-size:1.1rem}
        form.big input{flex:1 1 16rem;padding:.6rem .8rem;font-size:1.1rem}
        table{border-collapse:collapse;width:100%}
        th,td{text-align:left;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line);vertical-align:top;overflow-wrap:anywhere}
        th{overflow-wrap:normal}
        .badge{font-size:.8rem;font-weight:600;vertical-align:middle;border:1px solid var(--accent);color:var(--accent);border-radius:1rem;padding:.1rem .6rem;white-space:nowrap}
        h3{font-size:1rem;margin:1.2rem 0 .3rem}
        .note{color:var(--soft)}
        .notice{border-left:4px solid var(--accent);background:var(--tint);padding:.6rem .9rem}
        .crumb{margin:1rem 0 -1rem}
        ul.links{margin:.2rem 0;padding-left:1.1rem;columns:2 16rem}
        ul.hours{list-style:none;padding:0;margin:0}
        .axes{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,19rem),1fr));gap:1rem;margin:1.5rem 0}
        .axes section{border:1px solid var(--line);border-radius:.6rem;background:var(--tint);padding:.9rem 1.1rem}
        .axes h2{margin:0 0 .25rem}
        .axes p{margin:.3rem 0}
        .axes ul{margin:.4rem 0;padding-left:1.1rem}
        article.term{border-top:1px solid var(--line);padding:.2rem 0;scroll-margin-top:1rem}
        article.term h3{margin:.6rem 0 .2rem}
        article.term p{margin:.2rem 0}
        article.term dl{margin:.3rem 0}
        article.term:target,tr:target,ul.tree li:target{background:var(--tint)}
        code{font-size:.85em;color:var(--soft)}
        details{margin:.6rem 0}
        summary{cursor:pointer;color:var(--accent)}
        ul.rules{padding-left:1.1rem}
        td p{margin:.2rem 0}
        dt::first-letter,th::first-letter,.crumb a::first-letter{text-transform:uppercase}
        ul.inline{list-style:none;padding:0}
        ul.inline li{display:inline}
        ul.inline li:not(:last-child)::after{content:", "}
        ul.parts{list-style:none;padding:0}
        .wide{overflow-x:auto}
        footer{margin-top:3rem;padding-top:1rem;padding-bottom:2rem;border-top:1px solid var(--line)}
        @media(max-width:36rem){dl,dd dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.6rem}}
        """;

    /// <summary>A whole page around the content that <paramref name="content"/> writes.</summary>
    public static byte[] Write(PageHead head, Action<HtmlWriter> content)
    {
        var html = new HtmlWriter(head.Home, head.Language);
        html.Raw("<!DOCTYPE html>\n<html lang=\"").Text(head.Language).Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Element("title", head.Title).Raw("\n<link rel=\"canonical\" href=\"").Text(PageLanguage.In(head.Url, head.Language)).Raw("\">\n");
        foreach (var language in LanguageNegotiator.Languages)
        {
            html.Raw("<link rel=\"alternate\" hreflang=\"").Raw(language).Raw("\" href=\"").Text(PageLanguage.In(head.Url, language)).Raw("\">\n");
        }

        foreach (var (form, address) in head.Alternates)
        {
            html.Raw("<link rel=\"alternate\" type=\"").Text(form.MediaType).Raw("\" href=\"").Text(address).Raw("\">\n");
        }

        if (head.StructuredData.Length > 0)
        {
            // The JSON comes with every < escaped, so nothing in it can end the element.
            html.Raw("<script type=\"application/ld+json\">").Raw(head.StructuredData).Raw("</script>\n");
        }

        html.Raw("<style>\n").Raw(Style).Raw("\n</style>\n</head>\n<body>\n");
        WriteHeader(html, head);
        html.Raw("<main>\n");
        content(html);
        html.Raw("</main>\n");
        WriteFooter(html, head);
        return html.Raw("</body>\n</html>\n").ToUtf8();
    }

    private static void WriteHeader(HtmlWriter html, PageHead head)
    {
        html.Raw("<header><a class=\"brand\" href=\"").Text(PageLanguage.In(head.Home, head.Language)).Raw("\">Mutualisons&nbsp;!</a>");
        WriteSearchBox(html, head);
        html.Raw("<nav>");
        foreach (var language in LanguageNegotiator.Languages)
        {
            if (language == head.Language)
            {
                html.Raw("<strong>").Raw(language).Raw("</strong> ");
            }
            else
            {
                html.Raw("<a hreflang=\"").Raw(language).Raw("\" href=\"").Text(PageLanguage.In(head.Url, language)).Raw("\">").Raw(language).Raw("</a> ");
            }
        }

        html.Raw("</nav></header>\n");
    }

    private static void WriteSearchBox(HtmlWriter html, PageHead head)
    {
        var label = Texts.Get("search", head.Language);
        html.Raw("<form class=\"search\" method=\"get\" role=\"search\" action=\"").Text(head.Home + "search").Raw("\"><input type=\"search\" name=\"q\" maxlength=\"200\" aria-label=\"").Text(label);
        html.Raw("\" placeholder=\"").Text(label).Raw("\" value=\"").Text(head.Searched).Raw("\"><input type=\"hidden\" name=\"").Raw(PageLanguage.OfSearches).Raw("\" value=\"").Raw(head.Language);
        html.Raw("\"><button>").Text(label).Raw("</button></form>");
    }

    private static void WriteFooter(HtmlWriter html, PageHead head)
    {
        html.Raw("<footer>");
        if (head.Alternates.Count > 0)
        {
            html.Text(Texts.Get("other-forms", head.Language)).Raw(": ");
            foreach (var (form, address) in head.Alternates)
            {
                html.Link(address, form.Name).Raw(" ");
            }
        }

        html.Raw("</footer>\n");
    }
}
