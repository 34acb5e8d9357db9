using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query;

/// <summary>A case of <c>Cases/queries.txt</c>: data, a query and its rows.</summary>
internal sealed record QueryCase(string Title, string Data, string Query, string Rows)
{
    private const string Prologue = RandomTerms.Prologue + "PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> PREFIX geo: <http://www.opengis.net/ont/geosparql#> PREFIX geof: <http://www.opengis.net/def/function/geosparql/> PREFIX uom: <http://www.opengis.net/def/uom/OGC/1.0/> ";

    /// <summary>The folder of the case files.</summary>
    private static string Folder => Path.Combine(TestEnvironment.RepositoryRoot, "tests", "Mutualisons.Tests", "Query", "Cases");

    /// <summary>Every case of the file, in its order.</summary>
    public static IReadOnlyList<QueryCase> ReadAll() =>
    [
        .. File.ReadAllText(Path.Combine(Folder, "queries.txt")).Split("\n== ").Skip(1).Select(block =>
        {
            var lines = block.Split('\n');
            return new QueryCase(
                lines[0],
                $"{Prologue}INSERT DATA {{ {Part(lines, "DATA")} }}",
                Prologue + Part(lines, "QUERY"),
                $"{Prologue}SELECT * {{ VALUES {Part(lines, "ROWS")} }}");
        }),
    ];

    /// <summary>Every expression of <c>Cases/expressions.txt</c> and <c>Cases/geometry.txt</c> as a case without data.</summary>
    public static IReadOnlyList<QueryCase> ReadExpressions() =>
    [
        .. new[] { "expressions.txt", "geometry.txt" }.SelectMany(name => File.ReadLines(Path.Combine(Folder, name)))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(" => "))
            .Select(parts => new QueryCase(
                string.Join(" => ", parts),
                Prologue + "INSERT DATA { }",
                $"{Prologue}SELECT ({parts[0]} AS ?value) {{ }}",
                $"{Prologue}SELECT * {{ VALUES (?value) {{ ({(parts[1] == "error" ? "UNDEF" : parts[1])}) }} }}")),
    ];

    private static string Part(string[] lines, string name) => lines.Single(line => line.Split(' ')[0] == name)[name.Length..].Trim();
}
