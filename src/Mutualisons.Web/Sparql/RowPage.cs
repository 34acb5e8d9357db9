using System.Buffers;
using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Html;
using Mutualisons.Web.Sending;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Sparql;

/// <summary>Shows the rows of a SELECT to people, as a table; says so when there are more than a page holds.</summary>
internal static class RowPage
{
    private const int MaxRows = 1_000;
    private const long MaxGathered = 16 << 20;

    /// <summary>Sends the page; rows beyond what it holds are not asked for.</summary>
    public static async Task SendAsync(HttpContext context, WebOptions options, ValueList<Variable> variables, IAsyncEnumerable<SolutionBatch> batches)
    {
        var rows = await ReadAsync(options, variables.Count, batches);
        var language = PageLanguage.Of(context);
        var title = Texts.Get("results", language);
        var head = new PageHead(title, language, options.Iris.At("sparql"), options.Iris.Base.Value, []);
        var page = Page.Write(head, html =>
        {
            html.Element("h1", title);
            html.Raw("<p class=\"soft\">").Text(rows.Count > MaxRows ? Texts.Get("more-rows", language) : rows.Count.ToString(CultureInfo.InvariantCulture)).Raw("</p>\n<div class=\"wide\"><table><thead><tr>");
            foreach (var variable in variables)
            {
                html.Element("th", variable.Name);
            }

            html.Raw("</tr></thead><tbody>\n");
            foreach (var row in rows.Take(MaxRows))
            {
                WriteRow(html, row, options.Iris);
            }

            html.Raw("</tbody></table></div>\n");
        });
        await new DocumentResult(page, "text/html; charset=utf-8") { Vary = "Accept, Accept-Language", Language = language }.ExecuteAsync(context);
    }

    private static async Task<List<Term?[]>> ReadAsync(WebOptions options, int columns, IAsyncEnumerable<SolutionBatch> batches)
    {
        var rows = new List<Term?[]>();
        var reader = new Skolemizer(options.Iris.GenidPrefix);
        var buffer = new ArrayBufferWriter<byte>();
        long bytes = 0;
        await foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount && rows.Count <= MaxRows && bytes <= MaxGathered; row++)
            {
                bytes += Enumerable.Range(0, columns).Sum(column => LengthOf(batch, row, column, buffer));
                rows.Add([.. Enumerable.Range(0, columns).Select(column => reader.Read(batch, row, column))]);
            }

            if (bytes > MaxGathered)
            {
                throw new QueryBudgetException($"The first rows have more than {MaxGathered:N0} bytes, too many for a page: shorten the texts with SUBSTR, or ask for CSV or JSON.");
            }

            if (rows.Count > MaxRows)
            {
                break;
            }
        }

        return rows;
    }

    private static long LengthOf(SolutionBatch batch, int row, int column, ArrayBufferWriter<byte> buffer)
    {
        buffer.ResetWrittenCount();
        return batch.GetTerm(row, column, buffer).TextLength;
    }

    private static void WriteRow(HtmlWriter html, Term?[] row, PlatformIris iris)
    {
        html.Raw("<tr>");
        foreach (var cell in row)
        {
            html.Raw("<td>");
            _ = cell switch
            {
                Iri iri => html.Link(iris.DocOf(iri), IriNames.Of(iri)),
                Literal literal => html.InLanguage(literal),
                null => html,
                _ => html.Text(cell.ToString()),
            };
            html.Raw("</td>");
        }

        html.Raw("</tr>\n");
    }
}
