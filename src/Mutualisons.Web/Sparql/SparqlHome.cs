using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Sparql;

/// <summary>What <c>/sparql</c> answers without a query: the service description to programs, a page to write queries on to people.</summary>
internal sealed class SparqlHome(ISparqlEngine engine, CallerSnapshots snapshots, DocumentWriter writer, ProblemFactory problems, WebOptions options)
{
    private const string Example = """
        SELECT ?name ?postcode WHERE {
          ?actor a mut:Actor ;
                 schema:name ?name ;
                 org:hasSite ?site .
          ?site geo:sfWithin ?commune ;
                locn:address/locn:postCode ?postcode .
        }
        ORDER BY ?postcode ?name
        LIMIT 50
        """;

    private readonly ISparqlEngine _engine = engine;
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly DocumentWriter _writer = writer;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;

    /// <summary>The description in the form that the client wants.</summary>
    public async Task<IResult> DescribeAsync(HttpContext context, IReadOnlyList<Representation> offered)
    {
        var form = MediaNegotiator.Choose(offered, context.Request.Headers.Accept);
        if (form is null)
        {
            return _problems.Create(ProblemType.NotAcceptable, Refusals.OnOffer(offered));
        }

        if (form == Representation.Html)
        {
            var language = PageLanguage.Of(context);
            return new DocumentResult(WritePage(language, QueryExplainer.IsOpenTo(_snapshots.CallerOf(context))), form.ContentType) { Vary = "Accept, Accept-Language", Language = language };
        }

        await using var snapshot = await _snapshots.OpenForQueriesAsync(context);
        var canUpdate = _snapshots.CallerOf(context) != Caller.Anonymous;
        var triples = await ServiceDescription.CreateAsync(snapshot, _options, _engine.Capabilities, canUpdate, context.RequestAborted);
        return new DocumentResult(_writer.Write(form, triples, ServiceDescription.ServiceIri(_options)), form.ContentType);
    }

    private byte[] WritePage(string language, bool mayExplain)
    {
        var title = Texts.Get("query-title", language);
        var prefixes = string.Concat(Vocabularies.Prefixes.Where(pair => Example.Contains(pair.Key + ":", StringComparison.Ordinal)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"PREFIX {pair.Key}: <{pair.Value}>\n"));
        return Page.Write(new PageHead(title, language, _options.Iris.At("sparql"), _options.Iris.Base.Value, []), html =>
        {
            html.Element("h1", title).Raw("<p class=\"lead\">").Text(Texts.Get("query-hint", language)).Raw("</p>\n");
            html.Raw("<form method=\"get\" action=\"/sparql\">\n<textarea name=\"query\" spellcheck=\"false\" aria-label=\"SPARQL\">");
            html.Text(prefixes).Raw("\n").Text(Example).Raw("</textarea>\n<label>").Text(Texts.Get("format", language));
            html.Raw("<select name=\"format\">");
            foreach (var form in SparqlForms.Rows.Where(form => form.Suffix.Length > 0).OrderByDescending(form => form == Representation.Html))
            {
                html.Raw("<option value=\"").Text(form.Suffix).Raw("\">").Text(form.Name).Raw("</option>");
            }

            html.Raw("</select></label>\n<button>").Text(Texts.Get("run", language)).Raw("</button>\n");
            if (mayExplain)
            {
                html.Raw("<button name=\"explain\" value=\"true\">").Text(Texts.Get("explain", language)).Raw("</button>\n");
            }

            html.Raw("</form>\n");
        });
    }
}
