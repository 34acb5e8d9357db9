using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <summary>One item of a SELECT clause as written: a variable, or an expression with its new variable.</summary>
internal readonly record struct SelectItem(Variable Variable, Expression? Value, Token Token);
