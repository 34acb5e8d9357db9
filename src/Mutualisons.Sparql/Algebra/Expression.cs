using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>An expression of FILTER, BIND, SELECT, GROUP BY, HAVING or ORDER BY (section 17).</summary>
public abstract record Expression
{
    private protected Expression()
    {
    }
}

/// <summary>A constant.</summary>
public sealed record ConstantExpression(Term Value) : Expression;

/// <summary>A variable's value; an error when it is unbound.</summary>
public sealed record VariableExpression(Variable Variable) : Expression;

/// <summary><c>left || right</c> with the error table of section 17.2.</summary>
public sealed record OrExpression(Expression Left, Expression Right) : Expression;

/// <summary><c>left &amp;&amp; right</c> with the error table of section 17.2.</summary>
public sealed record AndExpression(Expression Left, Expression Right) : Expression;

/// <summary><c>!operand</c></summary>
public sealed record NotExpression(Expression Operand) : Expression;

/// <summary>A comparison by value (section 17.3).</summary>
public sealed record ComparisonExpression(ComparisonOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary>Arithmetic on numbers (section 17.3), and on dates and durations as XPath has it.</summary>
public sealed record ArithmeticExpression(ArithmeticOperator Operator, Expression Left, Expression Right) : Expression;

/// <summary><c>-operand</c>, or <c>+operand</c> when not negative.</summary>
public sealed record UnaryExpression(bool IsNegative, Expression Operand) : Expression;

/// <summary><c>operand IN (…)</c> or <c>NOT IN</c> (sections 17.4.1.9 and 17.4.1.10).</summary>
public sealed record InExpression(Expression Operand, ValueList<Expression> Items, bool IsNegated) : Expression;

/// <summary>A built-in call (section 17.4); the parser has checked how many arguments there are.</summary>
public sealed record FunctionExpression(BuiltInFunction Function, ValueList<Expression> Arguments) : Expression;

/// <summary>A call by IRI: a cast (section 17.5) or an extension function (section 17.6).</summary>
public sealed record IriFunctionExpression(Iri Function, ValueList<Expression> Arguments) : Expression;

/// <summary><c>EXISTS { pattern }</c> or <c>NOT EXISTS</c> (section 17.4.1.4).</summary>
public sealed record ExistsExpression(AlgebraNode Pattern, bool IsNegated) : Expression;

/// <summary>An aggregate as written; translation replaces it by the variable of a <see cref="Group"/>, so engines meet it only there (section 18.2.4.1).</summary>
public sealed record AggregateExpression(Aggregate Aggregate) : Expression;
