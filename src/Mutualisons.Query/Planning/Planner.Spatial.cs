using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>Conditions about place: the spatial index names candidates to join with, and the condition stays to decide.</content>
internal sealed partial class Planner
{
    private const double GuessedNear = 20;

    private void AddSpatialCandidates(List<JoinOperand> operands, List<GroupFilter> filters)
    {
        foreach (var filter in filters.ToArray())
        {
            if (SpatialCondition.Of(filter.Condition) is { } condition && ReachOf(condition) is { } reach && NearOperand(condition, reach, operands) is { } operand)
            {
                operands.Add(operand);
            }
        }

        AddPositions(operands, filters);
    }

    private SpatialReach? ReachOf(SpatialCondition condition)
    {
        if (condition.Distance is null)
        {
            return default(SpatialReach);
        }

        var unit = LengthUnit.Metre;
        if (condition.Unit is { } given)
        {
            var id = ConstantValue(given);
            unit = id == 0 ? null : LengthUnit.Find(System.Text.Encoding.UTF8.GetString(_execution.Evaluation.View(id).Value));
        }

        return unit is not null && Expressions.Functions.NumericFunctions.TryGetDouble(_execution.Evaluation, ConstantValue(condition.Distance), out var distance) && distance >= 0
            ? new SpatialReach(distance * unit.Size, unit.IsAngle)
            : null;
    }

    private JoinOperand? NearOperand(SpatialCondition condition, SpatialReach reach, List<JoinOperand> operands)
    {
        var (first, second) = (StoredLiteral(condition.First, operands), StoredLiteral(condition.Second, operands));
        if (first is not null && second is not null)
        {
            return first == second ? null : new SpatialOperand(first, second, reach, _execution.Snapshot.CountPlaces(SpatialKeys.Geometries), GuessedNear);
        }

        var variable = first ?? second;
        var constant = ConstantValue(first is null ? condition.First : condition.Second);
        return variable is not null && constant != 0 && _execution.Evaluation.Geometries.Find(constant) is { } geometry && reach.Around(geometry) is { Count: > 0 } boxes
            ? Candidates(variable, SpatialKeys.Geometries, boxes)
            : null;
    }

    /// <summary>Boxes of latitude and longitude: <c>?lat >= 50 &amp;&amp; ?lat &lt;= 51 &amp;&amp; …</c> on statements of one subject.</summary>
    private void AddPositions(List<JoinOperand> operands, List<GroupFilter> filters)
    {
        if (filters.Count < 2)
        {
            return;
        }

        foreach (var latitude in Coordinates(operands, Wgs84.Lat).ToArray())
        {
            foreach (var longitude in Coordinates(operands, Wgs84.Long).Where(one => one.Subject == latitude.Subject).ToArray())
            {
                if (BoxesOf(latitude.Value, longitude.Value, filters) is { } boxes && Candidates(latitude.Subject, SpatialKeys.Positions, boxes) is { } candidates)
                {
                    operands.Add(candidates);
                }
            }
        }
    }

    private IEnumerable<(Variable Subject, Variable Value)> Coordinates(List<JoinOperand> operands, Rdf.Iri property)
    {
        var predicate = _execution.Terms.Intern(property);
        foreach (var operand in operands)
        {
            if (operand is PatternOperand { Pattern: { Subject.Variable: { } subject, Object.Variable: { } value } pattern } && pattern.Predicate.Constant.Value == predicate)
            {
                yield return (subject, value);
            }
        }
    }

    private static List<GeometryBox>? BoxesOf(Variable latitude, Variable longitude, List<GroupFilter> filters)
    {
        var (vertical, horizontal) = (RangesOf(latitude, filters), RangesOf(longitude, filters));
        return vertical.Concat(horizontal).All(range => range.IsClosed)
            ? [.. vertical.SelectMany(v => horizontal.Where(h => h.Least <= h.Greatest && v.Least <= v.Greatest).Select(h => new GeometryBox(h.Least, v.Least, h.Greatest, v.Greatest)))]
            : null;
    }

    private static List<CoordinateBounds> RangesOf(Variable variable, List<GroupFilter> filters)
    {
        List<CoordinateBounds> ranges = [new(double.NegativeInfinity, double.PositiveInfinity)];
        foreach (var filter in filters)
        {
            if (CoordinateBounds.Of(filter.Condition, variable) is { } more && ranges.Count * more.Count <= 4)
            {
                ranges = [.. ranges.SelectMany(range => more.Select(range.And))];
            }
        }

        return ranges;
    }

    /// <summary>Candidates in some boxes, counted; null when they are too many to help.</summary>
    private PlanOperand? Candidates(Variable variable, SpatialKeys keys, IReadOnlyList<GeometryBox> boxes)
    {
        var worthwhile = _execution.Snapshot.CountPlaces(keys) / 2;
        var found = boxes.Sum(box => _execution.Snapshot.CountPlaces(keys, box));
        return found == 0 ? new PlanOperand(InlineRows.None(variable))
            : found > worthwhile && worthwhile > Batch.Capacity ? null
            : new PlanOperand(new SpatialCandidates(variable, keys, boxes, found));
    }

    /// <summary>The variable of an expression that is one, if a pattern binds it to objects of the store.</summary>
    private static Variable? StoredLiteral(Expression expression, List<JoinOperand> operands) =>
        expression is VariableExpression { Variable: var variable } && operands.Any(operand => operand is PatternOperand { Pattern.Object.Variable: { } value } && value == variable) ? variable : null;

    /// <summary>The value of an expression that is the same for every row; 0 when it is not, or is an error.</summary>
    private ulong ConstantValue(Expression expression)
    {
        if (ExpressionParts.HasExists(expression) || ExpressionTree.IsVolatile(expression) || Variables.Of(expression).Any(variable => !IsGiven(variable)))
        {
            return 0;
        }

        var row = new Batch(0);
        row.SetRows(1);
        var value = new ulong[1];
        _execution.Evaluation.Evaluate(Compile(expression, Relation.Unit, default), row, value);
        return value[0];
    }
}
