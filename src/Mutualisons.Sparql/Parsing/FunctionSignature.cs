using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <summary>A built-in function and how many arguments it takes.</summary>
internal readonly record struct FunctionSignature(BuiltInFunction Function, int MinArguments, int MaxArguments);
