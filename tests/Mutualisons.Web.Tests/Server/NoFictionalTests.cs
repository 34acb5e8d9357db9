using System.Text.RegularExpressions;
using Xunit;

namespace Mutualisons.Web.Tests.Server;

/// <summary><c>load --no-fictional</c> over the samples as they are committed.</summary>
public sealed partial class NoFictionalTests
{
    private static readonly string Samples = Path.Combine(AppContext.BaseDirectory, "samples", "data");

    [Fact]
    public async Task Nothing_of_the_invented_set_is_loaded_and_everything_else_is()
    {
        using var folder = new ScratchFolder();
        var files = Directory.GetFiles(Samples, "*.trig").Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(0, (await CommandProcess.RunAsync(folder.Path, ["load", .. files])).Code);
        var everything = await DumpAsync(folder.Path);
        var invented = everything.Where(line => line.Contains("mutualisons/ns#fictional> \"true\"", StringComparison.Ordinal)).Select(line => Iris().Match(line).Groups[1].Value).ToHashSet();

        using var other = new ScratchFolder();
        Assert.Equal(0, (await CommandProcess.RunAsync(other.Path, ["load", .. files, "--no-fictional"])).Code);
        var real = await DumpAsync(other.Path);

        Assert.True(invented.Count > 100);
        Assert.DoesNotContain(real, line => Iris().Matches(line).Any(match => IsInvented(match.Groups[1].Value, invented)));
        var kept = everything.Where(line => !Iris().Matches(line).Any(match => IsInvented(match.Groups[1].Value, invented)));
        Assert.Equal(kept.Order(StringComparer.Ordinal), real.Order(StringComparer.Ordinal));
    }

    // One quad a line, beside what the command says itself.
    private static async Task<List<string>> DumpAsync(string folder) =>
        [.. (await CommandProcess.RunAsync(folder, "dump")).Output.Split('\n').Where(line => line.StartsWith('<'))];

    // A record, a part of it, or a graph of an invented source.
    private static bool IsInvented(string iri, HashSet<string> invented)
    {
        var graph = Graph().Match(iri);
        return invented.Contains(iri.Split('#')[0]) || (graph.Success && invented.Contains($"{graph.Groups[1].Value}id/source/{graph.Groups[2].Value}"));
    }

    [GeneratedRegex("<([^>]*)>")]
    private static partial Regex Iris();

    [GeneratedRegex("^(.*)graph/([^/]+)/")]
    private static partial Regex Graph();
}
