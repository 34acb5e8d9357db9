using System.Text.RegularExpressions;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology;

/// <summary>Finds the terms of our own ontology that the sources below <c>src</c> name.</summary>
internal static partial class SourceTerms
{
    private const string VocabularyFile = "Mut.cs";

    public static IEnumerable<Iri> Find() =>
        from file in Directory.EnumerateFiles(Path.Combine(TestEnvironment.RepositoryRoot, "src"), "*.cs", SearchOption.AllDirectories)
        let text = File.ReadAllText(file)
        from term in FindIn(Path.GetFileName(file) == VocabularyFile ? text : text.Replace("Namespace + ", string.Empty, StringComparison.Ordinal))
        select term;

    /// <summary>Terms with the prefix, with the whole namespace, or added to the vocabulary's namespace constant.</summary>
    public static IEnumerable<Iri> FindIn(string source) =>
        Term().Matches(source).Select(match => new Iri(OntologyFiles.Mut + match.Groups[1].Value)).Distinct();

    [GeneratedRegex("""(?:\bmut:|https://w3id\.org/mutualisons/ns#|\bNamespace \+ ")([A-Za-z]\w*)""")]
    private static partial Regex Term();
}
