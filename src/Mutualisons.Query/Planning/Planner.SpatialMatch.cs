using Mutualisons.Geo;
using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>Search by place: what the property function found, compared with what is already known of its subject and distance.</content>
internal sealed partial class Planner
{
    private Operator PlanSpatialMatch(SpatialMatch match, PatternSlot graph)
    {
        var subject = match.Subject is Variable variable && !IsGiven(variable) ? variable : NewVariable("place");
        var distance = match.Distance is { } asked && !IsGiven(asked) ? asked : NewVariable("metres");
        var region = RegionOf(match.Area);
        Operator plan = region is null
            ? InlineRows.None(subject, distance)
            : new SpatialRows(region, match.Limit, graph, subject, distance, EstimateHits(region, match.Limit));
        if (subject != match.Subject)
        {
            plan = KeepGiven(plan, subject, match.Subject is ConstantTerm constant ? _execution.Terms.Intern(constant.Value) : _parameters[(Variable)match.Subject]);
        }

        if (match.Distance is { } given && distance != given)
        {
            plan = KeepGiven(plan, distance, _parameters[given]);
        }

        Variable[] columns = [.. plan.Relation.Columns.Where(column => column == match.Subject || column == match.Distance)];
        return columns.Length == plan.Relation.Columns.Length ? plan : new ProjectColumns(plan, columns);
    }

    private double EstimateHits(SpatialRegion region, int? limit)
    {
        var found = region.Boxes.Sum(box => (double)_execution.Snapshot.CountPlaces(SpatialKeys.Geometries, box) + _execution.Snapshot.CountPlaces(SpatialKeys.Positions, box));
        return limit is { } most ? Math.Min(most, found) : found;
    }

    /// <summary>The area as a region; null when its geometry is empty or none, so that nothing lies there.</summary>
    private SpatialRegion? RegionOf(SpatialArea area) => area switch
    {
        SpatialCircle { Radius: null } circle => GeometryOf(circle.Middle) is { Shape.IsEmpty: false } middle ? SpatialRegion.Near(middle, double.PositiveInfinity) : null,
        SpatialCircle { Radius: { } radius } circle => LengthUnit.Find(circle.Unit.Value) is { IsAngle: false } unit
            ? GeometryOf(circle.Middle) is { Shape.IsEmpty: false } middle ? SpatialRegion.Near(middle, radius * unit.Size) : null
            : throw new QueryNotSupportedException($"The radius is in {circle.Unit}, which is no known unit of length: use <http://www.opengis.net/def/uom/OGC/1.0/metre> or kilometre."),
        SpatialBox box => SpatialRegion.In(new(box.West, box.South, box.East, box.North), box.IsWhole),
        SpatialEnvelope envelope => GeometryOf(envelope.Outline) is { } outline && GeometryBox.Of(outline) is { } box ? SpatialRegion.In(box, envelope.IsWhole) : null,
        _ => throw NotSupported(area.GetType().Name),
    };

    private GeometryValue? GeometryOf(Literal literal) => _execution.Evaluation.Geometries.Find(_execution.Terms.Intern(literal));
}
