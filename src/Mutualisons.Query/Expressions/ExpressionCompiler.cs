using System.Runtime.CompilerServices;
using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions.Functions;
using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>Compiles expressions against the columns of a relation, once per query.</summary>
/// <param name="execution">Whose terms constants become.</param>
/// <param name="input">The columns that variables may be.</param>
/// <param name="parameters">Variables whose value is given from outside.</param>
/// <param name="graph">The active graph of patterns in EXISTS.</param>
internal sealed class ExpressionCompiler(
    QueryExecution execution,
    Relation input,
    IReadOnlyDictionary<Variable, ulong> parameters,
    PatternSlot graph)
{
    public CompiledExpression Compile(Expression expression)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var compiled = CompileNode(expression);
        compiled.Source = expression;
        return compiled;
    }

    private CompiledExpression CompileNode(Expression expression) =>
        expression switch
        {
            ConstantExpression constant => new ConstantValue(execution.Terms.Intern(constant.Value)),
            VariableExpression variable => CompileVariable(variable.Variable),
            OrExpression or => new LogicalOperation(false, Compile(or.Left), Compile(or.Right)),
            AndExpression and => new LogicalOperation(true, Compile(and.Left), Compile(and.Right)),
            NotExpression not => new Negation(Compile(not.Operand)),
            ComparisonExpression comparison => CompileComparison(comparison),
            ArithmeticExpression arithmetic => Call(NumericFunctions.Arithmetic(arithmetic.Operator), [arithmetic.Left, arithmetic.Right]),
            UnaryExpression unary => Call(unary.IsNegative ? NumericFunctions.Negate : NumericFunctions.Keep, [unary.Operand]),
            InExpression @in => CompileMembership(@in),
            FunctionExpression function => CompileFunction(function),
            IriFunctionExpression function => CompileIriFunction(function),
            ExistsExpression exists => new ExistsTest(exists, input, parameters, graph),
            AggregateExpression => throw new ArgumentException("An aggregate stands only in a group.", nameof(expression)),
            _ => throw new ArgumentOutOfRangeException(nameof(expression)),
        };

    private Membership CompileMembership(InExpression expression)
    {
        CompiledExpression[] items = [.. expression.Items.Select(Compile)];
        var areIris = expression.Items.All(item => item is ConstantExpression { Value: Iri });
        return new Membership(Compile(expression.Operand), items, expression.IsNegated, areIris ? [.. items.Select(item => ((ConstantValue)item).Id)] : null);
    }

    private CompiledExpression CompileComparison(ComparisonExpression comparison) => comparison switch
    {
        { Left: ConstantExpression, Right: not ConstantExpression } => CompileComparison(Mirrored(comparison)),
        { Left: FunctionExpression { Function: BuiltInFunction.Str } left, Right: FunctionExpression { Function: BuiltInFunction.Str } right } =>
            new TextComparison(comparison.Operator, Compile(left.Arguments[0]), Compile(right.Arguments[0])),
        { Operator: ComparisonOperator.Equal, Left: FunctionExpression { Function: BuiltInFunction.Lang } left, Right: ConstantExpression { Value: Literal { Datatype: var type } tag } }
            when type == XsdVocabulary.String => new LanguageTest(Compile(left.Arguments[0]), Encoding.UTF8.GetBytes(tag.LexicalForm)),
        { Right: ConstantExpression { Value: Literal literal } } when TryGetInline(literal, out var constant) =>
            new ConstantComparison(comparison.Operator, Compile(comparison.Left), constant),
        _ => new Comparison(comparison.Operator, Compile(comparison.Left), Compile(comparison.Right)),
    };

    private bool TryGetInline(Literal literal, out TermId constant)
    {
        constant = default;
        return Values.TryGet(execution.Evaluation, execution.Terms.Intern(literal), out var value) && Values.TryToInline(value, out constant);
    }

    private static ComparisonExpression Mirrored(ComparisonExpression comparison)
    {
        var mirrored = comparison.Operator switch
        {
            ComparisonOperator.LessThan => ComparisonOperator.GreaterThan,
            ComparisonOperator.GreaterThan => ComparisonOperator.LessThan,
            ComparisonOperator.LessThanOrEqual => ComparisonOperator.GreaterThanOrEqual,
            ComparisonOperator.GreaterThanOrEqual => ComparisonOperator.LessThanOrEqual,
            var same => same,
        };
        return new ComparisonExpression(mirrored, comparison.Right, comparison.Left);
    }

    private CompiledExpression CompileVariable(Variable variable)
    {
        var column = input.IndexOf(variable);
        return column >= 0 ? new ColumnValue(column) : new ConstantValue(parameters.GetValueOrDefault(variable));
    }

    private CompiledExpression CompileFunction(FunctionExpression expression)
    {
        var arguments = expression.Arguments;
        switch (expression.Function)
        {
            case BuiltInFunction.Bound:
                return new IsBound(Compile(arguments[0]));
            case BuiltInFunction.If:
                return new Choice(Compile(arguments[0]), Compile(arguments[1]), Compile(arguments[2]));
            case BuiltInFunction.Coalesce:
                return new FirstBound([.. arguments.Select(Compile)]);
            case BuiltInFunction.BNode when arguments.Count == 1:
                return new LabelledBlankNode(Compile(arguments[0]), input.IndexOf(LabelledBlankNode.RowNumber));
            default:
                var found = FunctionTable.Find(expression.Function, arguments.Count)
                    ?? throw new QueryNotSupportedException($"This engine does not have {expression.Function} with {arguments.Count} arguments.");
                return Call(found, arguments);
        }
    }

    /// <summary>A function that nobody knows is an error in each row, not of the query (section 17.6).</summary>
    private CompiledExpression CompileIriFunction(IriFunctionExpression expression)
    {
        var cast = expression.Arguments.Count == 1 ? Casts.Find(expression.Function) : null;
        return (cast ?? GeoFunctions.Find(expression.Function, expression.Arguments.Count)) is { } found
            ? Call(found, expression.Arguments)
            : new ConstantValue(0);
    }

    private FunctionCall Call(SparqlFunction function, ValueList<Expression> arguments) =>
        new(function, [.. arguments.Select(Compile)]);
}
