using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Arithmetic (<see href="https://www.w3.org/TR/sparql11-query/#OperatorMapping">section 17.3</see>) and functions on numbers (section 17.4.4).</summary>
internal static class NumericFunctions
{
    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.Abs, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryAbs(out var r) ? Values.ToId(e, r) : 0),
        new(BuiltInFunction.Round, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryRound(out var r) ? Values.ToId(e, r) : 0),
        new(BuiltInFunction.Ceil, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryCeiling(out var r) ? Values.ToId(e, r) : 0),
        new(BuiltInFunction.Floor, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryFloor(out var r) ? Values.ToId(e, r) : 0),
        new(BuiltInFunction.Rand, 0, static (e, _) => Values.ToId(e, XsdValue.FromDouble(Random.Shared.NextDouble()))),
    ];

    private delegate bool ValueOperator(in XsdValue left, in XsdValue right, out XsdValue result);

    public static SparqlFunction Arithmetic(ArithmeticOperator op) => op switch
    {
        ArithmeticOperator.Add => Add,
        ArithmeticOperator.Subtract => Subtract,
        ArithmeticOperator.Multiply => static (e, a) => Apply(e, a, XsdValue.TryMultiply),
        _ => static (e, a) => Apply(e, a, XsdValue.TryDivide),
    };

    public static ulong Negate(Evaluation evaluation, ReadOnlySpan<ulong> arguments) =>
        Values.TryGet(evaluation, arguments[0], out var value) && XsdValue.TryNegate(value, out var result) ? Values.ToId(evaluation, result) : 0;

    /// <summary>Unary plus: the number itself.</summary>
    public static ulong Keep(Evaluation evaluation, ReadOnlySpan<ulong> arguments) =>
        Values.TryGet(evaluation, arguments[0], out var value) && value.IsNumeric ? Values.ToId(evaluation, value) : 0;

    public static bool TryGetDouble(Evaluation evaluation, ulong id, out double number)
    {
        if (Values.TryGetInlineNumber(id, out number))
        {
            return true;
        }

        var isNumber = Values.TryGet(evaluation, id, out var value) && value.IsNumeric;
        number = isNumber ? value.AsDouble() : 0;
        return isNumber;
    }

    private static ulong Add(Evaluation evaluation, ReadOnlySpan<ulong> arguments) =>
        TermId.FromValue(arguments[0]).TryGetInteger(out var a) && TermId.FromValue(arguments[1]).TryGetInteger(out var b)
            ? Values.FromInteger(evaluation, a + b)
            : Apply(evaluation, arguments, XsdValue.TryAdd);

    private static ulong Subtract(Evaluation evaluation, ReadOnlySpan<ulong> arguments) =>
        TermId.FromValue(arguments[0]).TryGetInteger(out var a) && TermId.FromValue(arguments[1]).TryGetInteger(out var b)
            ? Values.FromInteger(evaluation, a - b)
            : Apply(evaluation, arguments, static (in XsdValue x, in XsdValue y, out XsdValue r) => XsdValue.TrySubtract(x, y, out r, Values.ImplicitTimezone));

    private static ulong Apply(Evaluation evaluation, ReadOnlySpan<ulong> arguments, ValueOperator op) =>
        Values.TryGet(evaluation, arguments[0], out var left)
        && Values.TryGet(evaluation, arguments[1], out var right)
        && op(left, right, out var result)
            ? Values.ToId(evaluation, result)
            : 0;
}
