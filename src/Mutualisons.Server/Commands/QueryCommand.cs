using System.CommandLine;
using System.Text;
using Mutualisons.Server.Configuration;
using Mutualisons.Server.Transfer;

namespace Mutualisons.Server.Commands;

/// <summary><c>query</c>: a SPARQL query, on the administrator's view.</summary>
internal static class QueryCommand
{
    private const string Table = "table";
    private const string Text = "text";
    private const string Json = "json";

    /// <summary>The command.</summary>
    public static Command Create()
    {
        var text = new Argument<string>("QUERY") { Description = "The query, a file that holds it, or - for the input." };
        var location = CommandOptions.Location();
        var server = CommandOptions.Server();
        var format = CommandOptions.Format("table (default), csv, tsv, json, xml; for triples ttl (default) or nt; with --explain text (default) or json.");
        var explain = new Option<bool>("--explain") { Description = "Run the query and tell how, instead of its answer: the plan with expected and real rows, time and memory of each operator." };
        var allow = CommandOptions.AllowOutbound();
        var command = new Command("query", "Ask the store a SPARQL query.") { text, explain, format, location, server, allow };
        command.SetAction((parsed, cancellationToken) => CommandFailure.ReportAsync(async () =>
        {
            var settings = SettingsReader.Read(parsed.GetValue(location)).Allowing(parsed.GetValue(allow));
            using var query = new QueryText(await CommandText.ReadAsync(parsed.GetValue(text)!, cancellationToken), settings);
            return parsed.GetValue(explain)
                ? await ExplainAsync(query, parsed.GetValue(format) ?? Text, parsed.GetValue(server), cancellationToken)
                : await RunAsync(query, parsed.GetValue(format), parsed.GetValue(server), cancellationToken);
        }));
        return command;
    }

    private static async Task<int> RunAsync(QueryText query, string? format, string? server, CancellationToken cancellationToken)
    {
        var form = format ?? (query.IsRows ? Table : query.IsBoolean ? Json : "ttl");
        await using var output = Console.OpenStandardOutput();
        if (form == Table && query.IsRows)
        {
            using var rows = new MemoryStream();
            await query.RunAsync("tsv", rows, server, cancellationToken);
            await output.WriteAsync(Encoding.UTF8.GetBytes(TextTable.FromTsv(Encoding.UTF8.GetString(rows.ToArray()))), cancellationToken);
        }
        else
        {
            await query.RunAsync(form, output, server, cancellationToken);
        }

        return 0;
    }

    private static async Task<int> ExplainAsync(QueryText query, string format, string? server, CancellationToken cancellationToken)
    {
        if (format is not (Text or Json))
        {
            throw new CommandException($"An explanation can be written as text or json, not as '{format}'.");
        }

        await using var output = Console.OpenStandardOutput();
        await query.ExplainAsync(format == Json, output, server, cancellationToken);
        return 0;
    }
}
