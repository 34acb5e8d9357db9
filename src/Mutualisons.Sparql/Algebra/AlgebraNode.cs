using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>An operator of the SPARQL algebra: evaluated over a dataset it gives a multiset of solutions (section 18.5).</summary>
public abstract record AlgebraNode
{
    private protected AlgebraNode()
    {
    }
}

/// <summary>A basic graph pattern; an empty one gives one empty solution (section 18.3.1).</summary>
public sealed record Bgp(ValueList<TriplePattern> Patterns) : AlgebraNode
{
    /// <summary>The pattern <c>{}</c>, whose answer is one solution that binds nothing.</summary>
    public static Bgp Empty { get; } = new(default(ValueList<TriplePattern>));
}

/// <summary>A property path pattern that a triple pattern cannot express (section 18.4).</summary>
public sealed record PathPattern(PatternTerm Subject, PropertyPath Path, PatternTerm Object) : AlgebraNode;

/// <summary>Join(left, right)</summary>
public sealed record Join(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>LeftJoin(left, right, condition); no condition means true.</summary>
public sealed record LeftJoin(AlgebraNode Left, AlgebraNode Right, Expression? Condition) : AlgebraNode;

/// <summary>Filter(condition, input)</summary>
public sealed record Filter(Expression Condition, AlgebraNode Input) : AlgebraNode;

/// <summary>Union(left, right)</summary>
public sealed record Union(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>Minus(left, right)</summary>
public sealed record Minus(AlgebraNode Left, AlgebraNode Right) : AlgebraNode;

/// <summary>Graph(name, input): the input's patterns match in the named graph (section 18.5, <c>eval(D(G), Graph(…))</c>).</summary>
public sealed record GraphScope(PatternTerm Name, AlgebraNode Input) : AlgebraNode;

/// <summary>Extend(input, variable, value); an error leaves the variable unbound.</summary>
public sealed record Extend(AlgebraNode Input, Variable Variable, Expression Value) : AlgebraNode;

/// <summary>Inline data (VALUES); a null cell is UNDEF.</summary>
public sealed record Table(ValueList<Variable> Variables, ValueList<ValueList<Term?>> Rows) : AlgebraNode;

/// <summary>Group and AggregateJoin in one: one solution a group, with the key variables and one variable an aggregate (section 18.5.1).</summary>
/// <param name="Input">What is grouped.</param>
/// <param name="Keys">The keys, each bound in the result; none with aggregates makes one group, also of an empty input.</param>
/// <param name="Aggregates">The aggregates, each with its variable.</param>
public sealed record Group(AlgebraNode Input, ValueList<GroupKey> Keys, ValueList<AggregateBinding> Aggregates) : AlgebraNode;

/// <summary>A group key: an expression and the variable that holds it; an error leaves the key unbound.</summary>
public sealed record GroupKey(Variable Variable, Expression Value);

/// <summary>An aggregate and the variable that holds its value; an error leaves it unbound.</summary>
public sealed record AggregateBinding(Variable Variable, Aggregate Aggregate);

/// <summary>OrderBy(input, conditions), stable.</summary>
public sealed record OrderBy(AlgebraNode Input, ValueList<OrderCondition> Conditions) : AlgebraNode;

/// <summary>One sort condition (section 15.1).</summary>
public sealed record OrderCondition(Expression Value, bool IsDescending);

/// <summary>Project(input, variables), also around a sub-select.</summary>
public sealed record Project(AlgebraNode Input, ValueList<Variable> Variables) : AlgebraNode;

/// <summary>Distinct(input)</summary>
public sealed record Distinct(AlgebraNode Input) : AlgebraNode;

/// <summary>Reduced(input)</summary>
public sealed record Reduced(AlgebraNode Input) : AlgebraNode;

/// <summary>Slice(input, offset, limit); a null limit is none.</summary>
public sealed record Slice(AlgebraNode Input, long Offset, long? Limit) : AlgebraNode;

/// <summary>SERVICE (SPARQL 1.1 Federated Query).</summary>
/// <param name="Endpoint">The endpoint, an IRI or a variable.</param>
/// <param name="Input">The pattern, translated.</param>
/// <param name="PatternText">The group graph pattern as written, prefixes expanded, to send on.</param>
/// <param name="IsSilent">Whether a failure counts as one empty solution.</param>
public sealed record Service(PatternTerm Endpoint, AlgebraNode Input, string PatternText, bool IsSilent) : AlgebraNode;
