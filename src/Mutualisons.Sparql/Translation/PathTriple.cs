using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Parsing;

namespace Mutualisons.Sparql.Translation;

/// <summary>A triple as written: its verb is a term, or a path that is not.</summary>
internal readonly record struct PathTriple(PatternTerm Subject, PatternTerm? Predicate, PropertyPath? Path, PatternTerm Object, Token Verb = default);
