using System.Security.Cryptography;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>The built-in functions of section 17.4.</content>
internal sealed partial class NaiveExpressions
{
    private Term? EvaluateFunction(FunctionExpression call, Scope scope) => call.Function switch
    {
        BuiltInFunction.Bound => NaiveValues.Boolean(scope[((VariableExpression)call.Arguments[0]).Variable] is not null),
        BuiltInFunction.If => Truth(call.Arguments[0], scope) is { } condition ? Evaluate(call.Arguments[condition ? 1 : 2], scope) : null,
        BuiltInFunction.Coalesce => Coalesce(call, scope),
        BuiltInFunction.BNode => BNode(call, scope),
        _ => CallStrict(call, scope),
    };

    private Term? Coalesce(FunctionExpression call, Scope scope)
    {
        foreach (var argument in call.Arguments)
        {
            if (Evaluate(argument, scope) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private BlankNode? BNode(FunctionExpression call, Scope scope)
    {
        if (call.Arguments.IsEmpty)
        {
            return execution.FreshBlankNode();
        }

        return NaiveValues.SimpleString(Evaluate(call.Arguments[0], scope)) is { } label
            ? scope.Solution.Labels.Get(label, execution.FreshBlankNode)
            : null;
    }

    /// <summary>A function for which an error in any argument is an error of the call.</summary>
    private Term? CallStrict(FunctionExpression call, Scope scope)
    {
        var arguments = new List<Term>();
        foreach (var argument in call.Arguments)
        {
            if (Evaluate(argument, scope) is not { } value)
            {
                return null;
            }

            arguments.Add(value);
        }

        return call.Function switch
        {
            BuiltInFunction.Now => NaiveDates.DateTime(execution.Now),
            BuiltInFunction.Rand => NaiveValues.Double(RandomNumberGenerator.GetInt32(int.MaxValue) / (double)int.MaxValue),
            BuiltInFunction.Uuid => new Iri($"urn:uuid:{Guid.NewGuid()}"),
            BuiltInFunction.StrUuid => new Literal(Guid.NewGuid().ToString()),
            BuiltInFunction.Iri => NaiveTerms.ToIri(arguments[0], execution.BaseIri),
            >= BuiltInFunction.SameTerm and <= BuiltInFunction.StrUuid => NaiveTerms.Call(call.Function, arguments),
            >= BuiltInFunction.LangDir and <= BuiltInFunction.StrLangDir => NaiveTerms.Call(call.Function, arguments),
            >= BuiltInFunction.Triple and <= BuiltInFunction.Object => NaiveTriples.Call(call.Function, arguments),
            >= BuiltInFunction.StrLen and <= BuiltInFunction.Replace => NaiveStrings.Call(call.Function, arguments),
            >= BuiltInFunction.Abs and <= BuiltInFunction.Floor => NaiveArithmetic.Call(call.Function, arguments[0]),
            >= BuiltInFunction.Year and <= BuiltInFunction.Tz => NaiveDates.Call(call.Function, arguments[0]),
            _ => NaiveHashes.Call(call.Function, arguments[0]),
        };
    }
}
