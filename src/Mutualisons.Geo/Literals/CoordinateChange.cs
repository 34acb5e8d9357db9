using NetTopologySuite.Geometries;

namespace Mutualisons.Geo.Literals;

/// <summary>Changes x and y of every coordinate in place; other ordinates stay.</summary>
internal sealed class CoordinateChange(Func<(double X, double Y), (double X, double Y)> change) : ICoordinateSequenceFilter
{
    private readonly Func<(double X, double Y), (double X, double Y)> _change = change;

    public bool Done => false;

    public bool GeometryChanged => true;

    public void Filter(CoordinateSequence seq, int i)
    {
        var (x, y) = _change((seq.GetX(i), seq.GetY(i)));
        seq.SetX(i, x);
        seq.SetY(i, y);
    }
}
