using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Prepared;

namespace Mutualisons.Samples.Susy.Places;

/// <summary>Says in which commune a point lies.</summary>
internal sealed class CommuneIndex(IEnumerable<Commune> communes)
{
    private readonly (Commune Commune, IPreparedGeometry Outline)[] _communes =
        [.. communes.Select(commune => (commune, PreparedGeometryFactory.Prepare(commune.Outline)))];

    /// <summary>The commune whose outline covers the point; on a shared boundary the one with the lower code; null outside of all.</summary>
    public Commune? Find(string longitude, string latitude)
    {
        var point = new Point(
            double.Parse(longitude, CultureInfo.InvariantCulture),
            double.Parse(latitude, CultureInfo.InvariantCulture));
        return _communes.FirstOrDefault(each => each.Outline.Covers(point)).Commune;
    }
}
