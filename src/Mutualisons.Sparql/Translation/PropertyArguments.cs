using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>What stands on one side of a property function: a term, or the terms of a list.</summary>
/// <param name="IsList">Whether they stand in parentheses.</param>
/// <param name="Terms">The terms, in order.</param>
/// <param name="Skipped">Those of them that are a bare <c>[]</c>, which nobody can read.</param>
internal readonly record struct PropertyArguments(bool IsList, ValueList<PatternTerm> Terms, ValueList<Variable> Skipped)
{
    /// <summary>The variable in a place that takes a result; null when there is none, or <c>[]</c> says that it is not wanted.</summary>
    public Variable? Output(int place) => place < Terms.Count && Terms[place] is Variable variable && !Skipped.Contains(variable) ? variable : null;

    /// <summary>The arguments as SPARQL writes them, shortened, for messages.</summary>
    public override string ToString()
    {
        const int Longest = 80;
        var text = IsList ? $"({string.Join(' ', Terms)})" : string.Join(' ', Terms);
        return text.Length <= Longest ? text : string.Concat(text.AsSpan(0, Longest), "…");
    }
}
