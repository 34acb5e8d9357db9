using System.Text.RegularExpressions;
using Mutualisons.Tests;
using Xunit;

namespace Mutualisons.Web.Tests.Server;

/// <summary>The command line as its users meet it: a process, a folder, an exit code.</summary>
public sealed partial class CommandTests
{
    private const string Count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }";

    [Fact]
    public async Task Loading_is_all_or_nothing_and_a_malformed_file_is_named_with_line_and_column()
    {
        using var folder = new ScratchFolder();
        folder.Write("good.ttl", "<a:a> <a:b> 1 , 2 .");
        folder.Write("bad.ttl", "<a:a> <a:b> 3 .\n<a:a> <a:b> <broken .");
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "load", "good.ttl", "bad.ttl");
        Assert.Equal(1, code);
        Assert.Contains("bad.ttl: line 2, column 20", output, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "good.ttl", "--graph", "http://example.org/g")).Code);
        Assert.Contains("n\n2", (await CommandProcess.RunAsync(folder.Path, "query", Count, "--format", "csv")).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_invented_is_left_out_with_all_that_belongs_to_it()
    {
        using var folder = new ScratchFolder();
        folder.Write("data.ttl", "<http://e/real> <a:b> 1 . <http://e/x> <a:b> 2 . <http://e/x#site> <a:b> 3 . <http://e/x> <https://w3id.org/mutualisons/ns#fictional> true .");
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "data.ttl", "--no-fictional")).Code);
        var (_, dump) = await CommandProcess.RunAsync(folder.Path, "dump");
        Assert.Contains("<http://e/real> <a:b> ", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("<http://e/x", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_one_file_marks_as_invented_is_left_out_of_every_file_of_the_command()
    {
        using var folder = new ScratchFolder();
        folder.Write("first.trig", "<graph/real/public> { <id/actor/real> <a:b> 1 . <id/actor/x> <a:b> 2 . <id/actor/x#site> <a:b> 3 }");
        folder.Write("second.trig", "<graph/real/administrators> { <id/actor/x> <https://w3id.org/mutualisons/ns#fictional> true }");
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "first.trig", "second.trig", "--no-fictional")).Code);
        var (_, dump) = await CommandProcess.RunAsync(folder.Path, "dump");
        Assert.Contains("id/actor/real> <a:b> ", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("id/actor/x", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_invented_source_is_left_out_with_its_graphs_and_what_is_said_of_them()
    {
        using var folder = new ScratchFolder();
        folder.Write(
            "data.trig",
            """
            <graph/system> { <graph/real/public> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> . <graph/tale/public> <https://w3id.org/mutualisons/ns#audience> <https://w3id.org/mutualisons/ns#Public> }
            <graph/tale/public> { <id/source/tale> <https://w3id.org/mutualisons/ns#fictional> true . <id/actor/real> <a:b> "as the tale has it" }
            <graph/real/public> { <id/actor/real> <a:b> "as it is" }
            """);
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "data.trig", "--no-fictional")).Code);
        var (_, dump) = await CommandProcess.RunAsync(folder.Path, "dump");
        Assert.Contains("as it is", dump, StringComparison.Ordinal);
        Assert.Contains("graph/real/public> <https://w3id.org/mutualisons/ns#audience>", dump, StringComparison.Ordinal);
        Assert.DoesNotContain("tale", dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_command_that_only_reads_makes_no_store()
    {
        using var folder = new ScratchFolder();
        foreach (var command in new[] { new[] { "query", Count }, ["dump"], ["check"] })
        {
            var (code, output) = await CommandProcess.RunAsync(folder.Path, command);
            Assert.Equal(1, code);
            Assert.Contains("There is no store", output, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task A_malformed_query_or_update_is_told_with_line_and_column()
    {
        using var folder = new ScratchFolder();
        Assert.Contains("line 1, column 11", (await CommandProcess.RunAsync(folder.Path, "query", "SELECT * {")).Output, StringComparison.Ordinal);
        Assert.Contains("line 1, column", (await CommandProcess.RunAsync(folder.Path, "update", "INSERT DATA {")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_text_index_is_made_anew_and_checked()
    {
        using var folder = new ScratchFolder();
        folder.Write("data.nt", string.Concat(Enumerable.Range(0, 2000).Select(i => $"<http://example.org/{i}> <a:b> \"thing {i}\" .\n")));
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "data.nt")).Code);
        Assert.Contains("The text index agrees with the store: 2,000 literals", (await CommandProcess.RunAsync(folder.Path, "check")).Output, StringComparison.Ordinal);
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "reindex");
        Assert.Equal(0, code);
        Assert.Matches(@"The text index is made anew: 2,000 literals in \d+\.\d s\.", output);
        const string Search = "SELECT ?s { ?s <http://jena.apache.org/text#query> 'thing 1234' }";
        Assert.Contains("http://example.org/1234", (await CommandProcess.RunAsync(folder.Path, "query", Search)).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_store_is_refused_with_file_and_offset()
    {
        using var folder = new ScratchFolder();
        folder.Write("data.nt", string.Concat(Enumerable.Range(0, 2000).Select(i => $"<http://example.org/{i}> <a:b> \"{i}\" .\n")));
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "load", "data.nt")).Code);
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "check")).Code);
        var file = new DirectoryInfo(Path.Combine(folder.Path, "data")).EnumerateFiles().MaxBy(candidate => candidate.Length)!;
        var bytes = await File.ReadAllBytesAsync(file.FullName);
        bytes[bytes.Length / 2] ^= 0xff;
        await File.WriteAllBytesAsync(file.FullName, bytes);
        foreach (var command in new[] { "check", "serve" })
        {
            var (code, output) = await CommandProcess.RunAsync(folder.Path, command);
            Assert.Equal(1, code);
            Assert.Contains(file.Name, output, StringComparison.Ordinal);
            Assert.Matches(@"at byte \d+", output);
        }
    }

    [Fact]
    public async Task A_query_is_explained_as_text_or_json_and_in_no_other_form()
    {
        using var folder = new ScratchFolder();
        folder.Write("data.ttl", "<a:a> <a:b> 1 , 2 .");
        await CommandProcess.RunAsync(folder.Path, "load", "data.ttl");
        Assert.Contains("2 rows in ", (await CommandProcess.RunAsync(folder.Path, "query", "SELECT * { ?s <a:b> ?o }", "--explain")).Output, StringComparison.Ordinal);
        Assert.Contains("\"label\": \"Scan ?s <a:b> ?o by ", (await CommandProcess.RunAsync(folder.Path, "query", "SELECT * { ?s <a:b> ?o }", "--explain", "--format", "json")).Output, StringComparison.Ordinal);
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "query", Count, "--explain", "--format", "csv");
        Assert.Equal(1, code);
        Assert.Contains("text or json, not as 'csv'", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_base_is_refused_and_the_way_out_is_named()
    {
        using var folder = new ScratchFolder();
        folder.Write("data.ttl", "<a:a> <a:b> 1 .");
        await CommandProcess.RunAsync(folder.Path, "load", "data.ttl");
        using var other = CommandProcess.Start(folder.Path, new Dictionary<string, string> { ["Mutualisons__BaseIri"] = "https://data.example.org/" }, "check");
        Assert.Equal(1, await other.WaitAsync());
        Assert.Contains("mutualisons rebase http://localhost:5080/ https://data.example.org/", other.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Open_writes_are_refused_beyond_this_machine()
    {
        using var folder = new ScratchFolder();
        var (code, output) = await CommandProcess.RunAsync(folder.Path, "serve", "--empty", "--open-writes", "--urls", "http://0.0.0.0:0");
        Assert.Equal(1, code);
        Assert.Contains("--open-writes", output, StringComparison.Ordinal);
    }

    [ToolFact("kill")]
    public async Task A_served_store_takes_commands_through_its_socket_and_from_nobody_else()
    {
        using var folder = new ScratchFolder();
        folder.Write("more.ttl", "<a:a> <a:b> [ <a:c> 1 ] .");
        folder.Write("bad.ttl", "<a:a> <a:b> .");
        using var server = CommandProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        await server.WaitForAsync("Ctrl+C stops it");
        Assert.Contains("Loaded the samples", server.Output, StringComparison.Ordinal);

        var (lockedCode, locked) = await CommandProcess.RunAsync(folder.Path, "check");
        Assert.Equal(1, lockedCode);
        Assert.Contains($"process {server.Id}", locked, StringComparison.Ordinal);
        var address = AddressLine().Match(server.Output).Groups[1].Value;
        Assert.Contains($"'--server {address}'", locked, StringComparison.Ordinal);

        string[] through = ["--server", address];
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, ["load", "more.ttl", "more.ttl", "--graph", "http://example.org/g", "--audience", "members", .. through])).Code);
        Assert.Contains("The text index is made anew", (await CommandProcess.RunAsync(folder.Path, ["reindex", .. through])).Output, StringComparison.Ordinal);
        Assert.Contains("bad.ttl: line 1", (await CommandProcess.RunAsync(folder.Path, ["load", "bad.ttl", .. through])).Output, StringComparison.Ordinal);
        Assert.Contains("n\n4\n", (await CommandProcess.RunAsync(folder.Path, ["query", "SELECT (COUNT(*) AS ?n) { GRAPH <http://example.org/g> { ?s ?p ?o } }", "--format", "csv", .. through])).Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        var (explainCode, explained) = await CommandProcess.RunAsync(folder.Path, ["query", "SELECT * { GRAPH <http://example.org/g> { ?s <a:c> ?o } }", "--explain", .. through]);
        Assert.Equal(0, explainCode);
        Assert.Contains("2 rows in ", explained, StringComparison.Ordinal);
        Assert.Contains("?s <a:c> ?o in graph <http://example.org/g>", explained, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, ["update", "INSERT DATA { <a:x> <a:y> <a:z> }", .. through])).Code);
        Assert.Contains("<a:x> <a:y> <a:z> .", (await CommandProcess.RunAsync(folder.Path, ["dump", .. through])).Output, StringComparison.Ordinal);

        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder.Path, "data", "admin")));
        }

        Assert.Equal(0, await server.TerminateAsync());
        Assert.Contains("closed in order", server.Output, StringComparison.Ordinal);

        using var again = CommandProcess.Start(folder.Path, "serve", "--urls", "http://127.0.0.1:0");
        await again.WaitForAsync("Ctrl+C stops it");
        Assert.DoesNotContain("Loaded", again.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("cut short", again.Output, StringComparison.Ordinal);
        again.Kill();
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, "check")).Code);
    }

    [GeneratedRegex(@"address\s+(http://127\.0\.0\.1:[1-9]\d*)")]
    private static partial Regex AddressLine();
}
