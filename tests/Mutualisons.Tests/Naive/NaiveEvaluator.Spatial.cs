using Mutualisons.Geo;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>Search by place, by looking at every statement that says where something is.</content>
internal sealed partial class NaiveEvaluator
{
    private const string GeoSparql = "http://www.opengis.net/ont/geosparql#";
    private const string Wgs84 = "http://www.w3.org/2003/01/geo/wgs84_pos#";

    private static List<Solution> EvaluateSpatialMatch(SpatialMatch match, NaiveGraph graph, Solution outer)
    {
        var hits = Region(match.Area) is { } region
            ? Places(graph).Select(place => (place.Node, Distance: region.Find(place.Geometry))).Where(hit => hit.Distance is not null)
                .GroupBy(hit => hit.Node, (node, all) => (Node: node, Distance: all.Min(hit => hit.Distance!.Value)))
                .OrderBy(hit => hit.Distance).ThenBy(hit => (hit.Node as Iri)?.Value ?? string.Empty, StringComparer.Ordinal).ToList()
            : [];
        var solutions = hits.Take(match.Limit ?? int.MaxValue).Select(hit => Bind(Bind(Solution.Empty, match.Subject, hit.Node), match.Distance, NaiveValues.Double(hit.Distance)));
        return Join([.. solutions.OfType<Solution>()], [outer.Restrict(InScopeVariables.Of(match))]);
    }

    private static Solution? Bind(Solution? solution, PatternTerm? term, Term value) => (solution, term) switch
    {
        (null, _) => null,
        (_, null) => solution,
        (_, Variable variable) => solution.With(variable, value),
        _ => term is ConstantTerm constant && constant.Value == value ? solution : null,
    };

    private static IEnumerable<(Term Node, GeometryValue Geometry)> Places(NaiveGraph graph)
    {
        foreach (var triple in graph.Triples)
        {
            if (NameOf(triple) is GeoSparql + "asWKT" or GeoSparql + "asGeoJSON" or GeoSparql + "hasSerialization" && NaiveGeometry.Read(triple.Object) is { } geometry)
            {
                var features = graph.Triples.Where(one => NameOf(one) is GeoSparql + "hasGeometry" or GeoSparql + "hasDefaultGeometry" && one.Object == triple.Subject).Select(one => one.Subject);
                foreach (var node in features.DefaultIfEmpty(triple.Subject))
                {
                    yield return (node, geometry);
                }
            }

            if (NameOf(triple) == Wgs84 + "lat" && Number(triple.Object, 90) is { } latitude)
            {
                foreach (var longitude in graph.Triples.Where(one => one.Subject == triple.Subject && NameOf(one) == Wgs84 + "long").Select(one => Number(one.Object, 360)).OfType<double>())
                {
                    yield return (triple.Subject, SpatialRegion.PointAt(longitude, latitude));
                }
            }
        }
    }

    private static string? NameOf(Triple triple) => (triple.Predicate as Iri)?.Value;

    private static double? Number(Term term, double most) => NaiveValues.Of(term) is { IsNumeric: true } number && Math.Abs(number.AsDouble()) <= most ? number.AsDouble() : null;

    private static SpatialRegion? Region(SpatialArea area) => area switch
    {
        SpatialCircle circle when circle.Radius is not null && LengthUnit.Find(circle.Unit.Value) is not { IsAngle: false } => throw new QueryNotSupportedException("The unit is not one of length."),
        SpatialCircle circle => NaiveGeometry.Read(circle.Middle) is { Shape.IsEmpty: false } middle
            ? SpatialRegion.Near(middle, circle.Radius * LengthUnit.Find(circle.Unit.Value)!.Size ?? double.PositiveInfinity)
            : null,
        SpatialBox box => SpatialRegion.In(new(box.West, box.South, box.East, box.North), box.IsWhole),
        SpatialEnvelope envelope => NaiveGeometry.Read(envelope.Outline) is { } outline && GeometryBox.Of(outline) is { } box ? SpatialRegion.In(box, envelope.IsWhole) : null,
        _ => throw new ArgumentOutOfRangeException(nameof(area)),
    };
}
