using Mutualisons.Rdf;
using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Translation;

/// <summary>A triple whose predicate is a property function.</summary>
/// <param name="Function">The predicate.</param>
/// <param name="Subject">What stands left of it.</param>
/// <param name="Object">What stands right of it.</param>
/// <param name="Verb">Where the predicate stands.</param>
internal sealed record PropertyCall(Iri Function, PropertyArguments Subject, PropertyArguments Object, Token Verb)
{
    /// <summary>The error to throw when an argument is not as expected.</summary>
    public PropertyArgumentException Refuse(string detail) => new(Verb, $"{Function}: {detail}");
}
