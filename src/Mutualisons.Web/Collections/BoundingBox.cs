using System.Globalization;

namespace Mutualisons.Web.Collections;

/// <summary>A box in degrees, as <c>bbox=west,south,east,north</c>; one whose west lies east of its east crosses the antimeridian (RFC 7946, section 5.2).</summary>
internal readonly record struct BoundingBox(decimal West, decimal South, decimal East, decimal North)
{
    /// <summary>Reads four numbers; null when they are no box on earth.</summary>
    public static BoundingBox? TryParse(string text)
    {
        var parts = text.Split(',');
        var numbers = new decimal[4];
        if (parts.Length != 4)
        {
            return null;
        }

        for (var i = 0; i < parts.Length; i++)
        {
            if (!decimal.TryParse(parts[i], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out numbers[i]))
            {
                return null;
            }
        }

        var box = new BoundingBox(numbers[0], numbers[1], numbers[2], numbers[3]);
        return box.IsOnEarth ? box : null;
    }

    private bool IsOnEarth => Math.Abs(West) <= 180 && Math.Abs(East) <= 180 && South >= -90 && North <= 90 && South <= North;
}
