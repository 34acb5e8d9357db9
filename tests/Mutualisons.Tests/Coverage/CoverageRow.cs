using Mutualisons.Rdf;

namespace Mutualisons.Tests.Coverage;

/// <summary>A statement of the domain's description, and what carries it.</summary>
/// <param name="Statement">The statement, word for word.</param>
/// <param name="Terms">The classes and properties that it needs.</param>
/// <param name="Rules">Shapes that hold it, beside those that the terms have anyway; local names.</param>
/// <param name="Elsewhere">A file or folder of the repository that holds what is no data; null when terms say all.</param>
internal sealed record CoverageRow(string Statement, IReadOnlyList<Iri> Terms, IReadOnlyList<string> Rules, string? Elsewhere)
{
    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["mut"] = "https://w3id.org/mutualisons/ns#",
        ["adms"] = "http://www.w3.org/ns/adms#",
        ["as"] = "https://www.w3.org/ns/activitystreams#",
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["geo"] = "http://www.opengis.net/ont/geosparql#",
        ["locn"] = "http://www.w3.org/ns/locn#",
        ["org"] = "http://www.w3.org/ns/org#",
        ["rov"] = "http://www.w3.org/ns/regorg#",
        ["schema"] = "https://schema.org/",
        ["skos"] = "http://www.w3.org/2004/02/skos/core#",
        ["vf"] = "https://w3id.org/valueflows/ont/vf#",
    };

    /// <summary>Reads the table: one row a line, cells parted by bars, lists by spaces.</summary>
    public static IReadOnlyList<CoverageRow> ReadAll(string path) => [.. File.ReadLines(path).Skip(1).Select(Parse)];

    /// <summary>A term with its prefix.</summary>
    public static string Shorten(Iri term)
    {
        var (prefix, space) = Namespaces.First(pair => term.Value.StartsWith(pair.Value, StringComparison.Ordinal));
        return $"{prefix}:{term.Value[space.Length..]}";
    }

    private static CoverageRow Parse(string line)
    {
        var cells = line.Split('|');
        return new(cells[0], [.. Words(cells[1]).Select(Expand)], Words(cells[2]), cells[3].Length == 0 ? null : cells[3]);
    }

    private static string[] Words(string cell) => cell.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Iri Expand(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return new(Namespaces[name[..colon]] + name[(colon + 1)..]);
    }
}
