using Mutualisons.Geo;

namespace Mutualisons.Query.Operators;

/// <summary>How far from a geometry candidates may lie; <c>default</c> means that their boxes meet.</summary>
/// <param name="Distance">Metres, or degrees when <paramref name="IsAngle"/>.</param>
/// <param name="IsAngle">Whether the distance is one of the plane of longitude and latitude.</param>
internal readonly record struct SpatialReach(double Distance, bool IsAngle)
{
    /// <summary>Where to look for what may be so near to a geometry; nowhere for an empty one.</summary>
    public IReadOnlyList<GeometryBox> Around(GeometryValue geometry)
    {
        if (GeometryBox.Around(geometry) is not { } box)
        {
            return [];
        }

        return Distance == 0 || IsAngle ? [box.Widened(Distance)] : box.Near(Distance);
    }

    public override string ToString() => Distance == 0 ? "meeting" : FormattableString.Invariant($"within {Distance:0.###} {(IsAngle ? "degrees" : "m")}");
}
