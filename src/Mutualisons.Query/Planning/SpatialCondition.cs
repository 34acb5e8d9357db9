using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>A condition that can be true only where two geometries are near each other, so that an index can name candidates.</summary>
/// <param name="First">One geometry.</param>
/// <param name="Second">The other.</param>
/// <param name="Distance">How far apart they may be; null when their boxes have to meet.</param>
/// <param name="Unit">The unit of the distance, an IRI; null for metres.</param>
internal sealed record SpatialCondition(Expression First, Expression Second, Expression? Distance = null, Expression? Unit = null)
{
    /// <summary>What a condition says of place, or null.</summary>
    public static SpatialCondition? Of(Expression condition) => condition switch
    {
        IriFunctionExpression { Arguments: [var first, var second] } call when Relation(call) is { NeedsBoxesToMeet: true } relation && !IsEquality(relation, first, second) => new(first, second),
        IriFunctionExpression { Arguments: [var first, var second, ConstantExpression { Value: Literal pattern }] } call when NameOf(call) == "relate" && NeedsCommonPoint(pattern.LexicalForm) => new(first, second),
        ComparisonExpression { Operator: ComparisonOperator.LessThan or ComparisonOperator.LessThanOrEqual } less => OfDistance(less.Left, less.Right),
        ComparisonExpression { Operator: ComparisonOperator.GreaterThan or ComparisonOperator.GreaterThanOrEqual } greater => OfDistance(greater.Right, greater.Left),
        _ => null,
    };

    private static SpatialCondition? OfDistance(Expression measured, Expression bound) => measured switch
    {
        IriFunctionExpression { Arguments: [var first, var second, var unit] } call when NameOf(call) == "distance" => new(first, second, bound, unit),
        IriFunctionExpression { Arguments: [var first, var second] } call when NameOf(call) == "metricDistance" => new(first, second, bound),
        _ => null,
    };

    private static SpatialRelation? Relation(IriFunctionExpression call) => NameOf(call) is { } name ? SpatialRelation.Find(name) : null;

    // Two empty geometries are equal, and lie nowhere.
    private static bool IsEquality(SpatialRelation relation, Expression first, Expression second) =>
        relation.Name is "sfEquals" or "ehEquals" or "rcc8eq" && first is VariableExpression && second is VariableExpression;

    // The matrix is read by rows of interior, boundary and exterior: a point in common lies in neither's exterior.
    private static bool NeedsCommonPoint(string pattern) => pattern.Length == 9 && new[] { 0, 1, 3, 4 }.Any(place => pattern[place] is 'T' or 't' or '0' or '1' or '2');

    private static string? NameOf(IriFunctionExpression call) =>
        call.Function.Value.StartsWith(GeometryFunctions.Namespace, StringComparison.Ordinal) ? call.Function.Value[GeometryFunctions.Namespace.Length..] : null;
}
