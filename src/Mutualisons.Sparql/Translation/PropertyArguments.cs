using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>What stands on one side of a property function: a term, or the terms of a list.</summary>
internal readonly record struct PropertyArguments(bool IsList, ValueList<PatternTerm> Terms)
{
    /// <summary>The arguments as SPARQL writes them, shortened, for messages.</summary>
    public override string ToString()
    {
        const int Longest = 80;
        var text = IsList ? $"({string.Join(' ', Terms)})" : string.Join(' ', Terms);
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
