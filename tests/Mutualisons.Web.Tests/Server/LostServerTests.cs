using Xunit;

namespace Mutualisons.Web.Tests.Server;

/// <summary>What commands say when the server that they speak to dies meanwhile.</summary>
public sealed class LostServerTests
{
    private const string HalfAnAnswer = "HTTP/1.1 200 OK\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\nx";

    private static readonly string[] Through = ["--server", "http://localhost:7777"];

    [Fact]
    public async Task A_load_that_was_broken_off_says_that_nothing_is_kept()
    {
        using var folder = new ScratchFolder();
        folder.Write("big.nt", string.Concat(Enumerable.Range(0, 200_000).Select(i => $"<http://example.org/{i}> <a:b> \"{i}\" .\n")));
        using var server = new VanishingServer(folder, "/admin/load", string.Empty);
        var (code, output) = await CommandProcess.RunAsync(folder.Path, ["load", "big.nt", .. Through]);
        Assert.Equal(1, code);
        Assert.Contains("The server at http://localhost:7777 went away before it acknowledged: nothing of this load is kept.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("load", "small.nt", "/admin/load")]
    [InlineData("update", "INSERT DATA { <a:a> <a:b> 1 }", "/sparql")]
    public async Task A_change_that_was_sent_but_not_acknowledged_says_that_it_is_kept_whole_or_not_at_all(string command, string argument, string path)
    {
        using var folder = new ScratchFolder();
        folder.Write("small.nt", "<a:a> <a:b> <a:c> .");
        using var server = new VanishingServer(folder, path, string.Empty);
        var (code, output) = await CommandProcess.RunAsync(folder.Path, [command, argument, .. Through]);
        Assert.Equal(1, code);
        Assert.Contains("The server at http://localhost:7777 went away before it acknowledged", output, StringComparison.Ordinal);
        Assert.Contains("kept whole or not at all", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dump", null, "/admin/dump", "")]
    [InlineData("dump", null, "/admin/dump", HalfAnAnswer)]
    [InlineData("query", "ASK {}", "/sparql", HalfAnAnswer)]
    public async Task An_answer_that_was_broken_off_is_no_answer(string command, string? argument, string path, string lastWords)
    {
        using var folder = new ScratchFolder();
        using var server = new VanishingServer(folder, path, lastWords);
        string[] arguments = argument is null ? [command, .. Through] : [command, argument, .. Through];
        var (code, output) = await CommandProcess.RunAsync(folder.Path, arguments);
        Assert.Equal(1, code);
        Assert.Contains("The server at http://localhost:7777 went away before its answer was whole", output, StringComparison.Ordinal);
    }
}
