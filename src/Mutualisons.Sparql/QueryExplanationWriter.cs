using Mutualisons.Sparql.Explanations;

namespace Mutualisons.Sparql;

/// <summary>Writes explanations: as text for people, as JSON for programs.</summary>
public static class QueryExplanationWriter
{
    /// <summary>A table with one operator a line, then how joins were ordered and what the optimiser changed; IRIs are shortened by the prefixes.</summary>
    public static string ToText(QueryExplanation explanation, IEnumerable<PrefixDeclaration> prefixes) => new ExplanationText(prefixes).Write(explanation);

    /// <summary>One JSON object, UTF-8; its member names are documented and stay.</summary>
    public static byte[] ToJson(QueryExplanation explanation) => ExplanationJson.Write(explanation);
}
