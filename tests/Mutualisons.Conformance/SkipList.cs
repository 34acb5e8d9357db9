namespace Mutualisons.Conformance;

/// <summary>The tests of a suite that are not expected to pass: lines of an IRI, a space and the reason, in <c>Skips/{suite}.txt</c>; <c>#</c> starts a comment.</summary>
public static class SkipList
{
    /// <summary>The reasons by IRI; empty when the suite has no such file.</summary>
    public static IReadOnlyDictionary<string, string> Load(string suiteName)
    {
        using var resource = typeof(SkipList).Assembly.GetManifestResourceStream(suiteName + ".txt");
        if (resource is null)
            return new Dictionary<string, string>();

        using var reader = new StreamReader(resource);
        return Parse(reader.ReadToEnd());
    }

    private static Dictionary<string, string> Parse(string text)
    {
        var skips = new Dictionary<string, string>();
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
                continue;

            if (line.Split(' ', 2) is not [var iri, { Length: > 0 } reason])
                throw new FormatException($"A skip is an IRI, a space and a reason, but this is '{line}'.");

            skips.Add(iri, reason);
        }

        return skips;
    }
}
