using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Translation;

/// <summary>The arguments of a property function are not what it takes; <see cref="SparqlParser"/> finds the line and makes a <see cref="SparqlSyntaxException"/> of it.</summary>
internal sealed class PropertyArgumentException(Token verb, string detail) : Exception(detail)
{
    /// <summary>The name of the function where it is called.</summary>
    public Token Verb { get; } = verb;
}
