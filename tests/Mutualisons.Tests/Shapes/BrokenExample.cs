using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Shapes;

/// <summary>Data that break one rule, named like it; the first lines say which nodes do, and how grave it is.</summary>
/// <param name="Rule">The name of the constraint.</param>
/// <param name="Path">Where the data are.</param>
/// <param name="FocusNodes">The nodes that break it, in their order as text.</param>
/// <param name="Severity">The severity of the shape that holds the constraint.</param>
internal sealed record BrokenExample(string Rule, string Path, IReadOnlyList<string> FocusNodes, string Severity)
{
    private static readonly string Folder = System.IO.Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Tests", "Shapes", "Broken");

    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.GetFiles(Folder, "*.trig").Select(path => System.IO.Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)];

    public static BrokenExample Read(string rule)
    {
        var path = System.IO.Path.Combine(Folder, rule + ".trig");
        var lines = File.ReadAllLines(path);
        return new(rule, path, [.. Value(lines, "# focus: ").Split(' ').Select(name => OntologyFiles.Base + name).Order(StringComparer.Ordinal)], Value(lines, "# severity: "));
    }

    public Dataset Data() => OntologyFiles.Read(Path);

    private static string Value(string[] lines, string start) => lines.Single(line => line.StartsWith(start, StringComparison.Ordinal))[start.Length..];
}
