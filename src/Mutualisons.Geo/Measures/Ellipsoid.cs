namespace Mutualisons.Geo.Measures;

/// <summary>The ellipsoid of WGS 84.</summary>
internal static class Ellipsoid
{
    /// <summary>Half the axis through the equator, metres.</summary>
    public const double SemiMajor = 6_378_137;

    /// <summary>How much it is flattened.</summary>
    public const double Flattening = 1 / 298.257223563;

    /// <summary>Half the axis through the poles, metres.</summary>
    public const double SemiMinor = SemiMajor * (1 - Flattening);

    /// <summary>The square of the first eccentricity.</summary>
    public const double EccentricitySquared = Flattening * (2 - Flattening);

    /// <summary>Metres of one radian of latitude there.</summary>
    public static double MeridianRadius(double latitude)
    {
        var sine = Math.Sin(latitude);
        return SemiMajor * (1 - EccentricitySquared) / Math.Pow(1 - (EccentricitySquared * sine * sine), 1.5);
    }

    /// <summary>Metres of one radian of longitude there.</summary>
    public static double ParallelRadius(double latitude)
    {
        var sine = Math.Sin(latitude);
        return SemiMajor * Math.Cos(latitude) / Math.Sqrt(1 - (EccentricitySquared * sine * sine));
    }

    /// <summary>Degrees as radians.</summary>
    public static double Radians(double degrees) => degrees * Math.PI / 180;

    /// <summary>Radians as degrees.</summary>
    public static double Degrees(double radians) => radians * 180 / Math.PI;
}
