using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query;

/// <summary>A case of the files below <c>Cases</c>: data, what is asked, and what the specification says of it.</summary>
/// <param name="Title">What the case shows; no two cases have the same.</param>
/// <param name="Data">An update request that stores the data; none for expressions.</param>
/// <param name="Parts">The other parts of the case by name, such as <c>QUERY</c> and <c>ROWS</c>.</param>
internal sealed record QueryCase(string Title, string Data, IReadOnlyDictionary<string, string> Parts)
{
    /// <summary>The prefixes of every case.</summary>
    public const string Prologue = RandomTerms.Prologue
        + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX geo: <http://www.opengis.net/ont/geosparql#> "
        + "PREFIX geof: <http://www.opengis.net/def/function/geosparql/> PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/> ";

    private static readonly string[] Names = ["DATA", "UPDATE", "QUERY", "ROWS", "ORDERED", "ANSWER", "TRIPLES", "STORE"];

    /// <summary>The cases with rows, triples or stores in <c>Cases/Queries</c> and <c>Cases/Updates</c>, by title.</summary>
    public static IReadOnlyDictionary<string, QueryCase> All { get; } =
        new[] { "Queries", "Updates" }.SelectMany(Files).SelectMany(ReadBlocks).ToDictionary(item => item.Title);

    /// <summary>Every expression of <c>Cases/Expressions</c> as a case without data, by title.</summary>
    public static IReadOnlyDictionary<string, QueryCase> Expressions { get; } =
        Files("Expressions").SelectMany(ReadExpressions).ToDictionary(item => item.Title);

    /// <summary>The texts of <c>Cases/Syntax</c>: the mark at the beginning of a line says whether what follows is a query (<c>q</c>) or an update (<c>u</c>), good (<c>+</c>) or bad (<c>-</c>).</summary>
    public static IReadOnlyList<string> Syntax { get; } = [.. Files("Syntax").SelectMany(ReadLines)];

    private static IEnumerable<string> Files(string folder) => Directory.EnumerateFiles(
        Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Tests", "Query", "Cases", folder), "*.txt").Order(StringComparer.Ordinal);

    private static IEnumerable<string> ReadLines(string file) => File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#');

    private static IEnumerable<QueryCase> ReadExpressions(string file) => ReadLines(file).Select(line => line.Split(" => ")).Select(parts => new QueryCase(
        string.Join(" => ", parts),
        "",
        new Dictionary<string, string>
        {
            ["QUERY"] = $"SELECT ({parts[0]} AS ?value) {{ }}",
            ["ROWS"] = $"(?value) {{ ({(parts[1] == "error" ? "UNDEF" : parts[1])}) }}",
        }));

    private static IEnumerable<QueryCase> ReadBlocks(string file) => File.ReadAllText(file).Split("\n== ").Skip(1).Select(block =>
    {
        var lines = block.Split('\n');
        var parts = ReadParts(lines.Skip(1));
        return new QueryCase(lines[0], $"{Prologue}INSERT DATA {{ {parts.GetValueOrDefault("DATA")} }}", parts);
    });

    // A part goes on until a line begins with the name of another one.
    private static Dictionary<string, string> ReadParts(IEnumerable<string> lines)
    {
        var parts = new Dictionary<string, string>();
        var name = "";
        foreach (var line in lines)
        {
            var word = line.Split(' ')[0];
            name = Names.Contains(word) ? word : name;
            parts[name] = parts.TryGetValue(name, out var before) && word != name ? $"{before}\n{line}" : line[(word == name ? name.Length : 0)..].Trim();
        }

        return parts;
    }
}
