namespace Mutualisons.Geo.Measures;

/// <summary>The shortest way between two points of the ellipsoid (Vincenty's inverse formula, Survey Review XXIII, 1975).</summary>
internal static class Geodesic
{
    private const int MaxRounds = 100;
    private const double Precision = 1e-12;

    // A sphere on which the way between antipodes is as long as over the poles of the ellipsoid.
    private const double AntipodalRadius = 6_367_449.1458;

    /// <summary>Metres between two points given in degrees; right to a millimetre, near antipodes to 0.3 %.</summary>
    public static double Distance(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        var difference = Math.IEEERemainder(Ellipsoid.Radians(otherLongitude - longitude), 2 * Math.PI);
        var (sine, cosine) = ReducedLatitude(latitude);
        var (otherSine, otherCosine) = ReducedLatitude(otherLatitude);
        var lambda = difference;
        for (var round = 0; round < MaxRounds; round++)
        {
            var arc = Arc.Of(sine, cosine, otherSine, otherCosine, lambda);
            if (arc.SinSigma == 0)
            {
                return arc.CosSigma > 0 ? 0 : Math.PI * AntipodalRadius;
            }

            var next = difference + arc.LongitudeCorrection();
            if (Math.Abs(next - lambda) < Precision)
            {
                return arc.Length();
            }

            if (Math.Abs(next) > Math.PI)
            {
                break;
            }

            lambda = next;
        }

        return AntipodalRadius * SphericalAngle(longitude, latitude, otherLongitude, otherLatitude);
    }

    /// <summary>The angle between two points seen from the centre of a sphere, radians.</summary>
    public static double SphericalAngle(double longitude, double latitude, double otherLongitude, double otherLatitude)
    {
        var (north, east) = (Math.Sin(Ellipsoid.Radians(otherLatitude - latitude) / 2), Math.Sin(Ellipsoid.Radians(otherLongitude - longitude) / 2));
        var half = (north * north) + (Math.Cos(Ellipsoid.Radians(latitude)) * Math.Cos(Ellipsoid.Radians(otherLatitude)) * east * east);
        return 2 * Math.Atan2(Math.Sqrt(half), Math.Sqrt(Math.Max(0, 1 - half)));
    }

    private static (double Sin, double Cos) ReducedLatitude(double latitude)
    {
        var tangent = (1 - Ellipsoid.Flattening) * Math.Tan(Ellipsoid.Radians(latitude));
        var cosine = 1 / Math.Sqrt(1 + (tangent * tangent));
        return (tangent * cosine, cosine);
    }

    /// <summary>The arc on the auxiliary sphere for one value of the difference of longitudes.</summary>
    private readonly record struct Arc(double SinSigma, double CosSigma, double Sigma, double SinAlpha, double CosSquaredAlpha, double CosDoubleMiddle)
    {
        public static Arc Of(double sine, double cosine, double otherSine, double otherCosine, double lambda)
        {
            var (sinLambda, cosLambda) = Math.SinCos(lambda);
            var across = otherCosine * sinLambda;
            var along = (cosine * otherSine) - (sine * otherCosine * cosLambda);
            var sinSigma = Math.Sqrt((across * across) + (along * along));
            var cosSigma = (sine * otherSine) + (cosine * otherCosine * cosLambda);
            if (sinSigma == 0)
            {
                return new(0, cosSigma, 0, 0, 0, 0);
            }

            var sinAlpha = cosine * otherCosine * sinLambda / sinSigma;
            var cosSquaredAlpha = 1 - (sinAlpha * sinAlpha);

            // Both points on the equator: the middle does not matter.
            var middle = cosSquaredAlpha == 0 ? 0 : cosSigma - (2 * sine * otherSine / cosSquaredAlpha);
            return new(sinSigma, cosSigma, Math.Atan2(sinSigma, cosSigma), sinAlpha, cosSquaredAlpha, middle);
        }

        public double LongitudeCorrection()
        {
            const double F = Ellipsoid.Flattening;
            var c = F / 16 * CosSquaredAlpha * (4 + (F * (4 - (3 * CosSquaredAlpha))));
            var inner = CosDoubleMiddle + (c * CosSigma * (-1 + (2 * CosDoubleMiddle * CosDoubleMiddle)));
            return (1 - c) * F * SinAlpha * (Sigma + (c * SinSigma * inner));
        }

        public double Length()
        {
            const double Ratio = ((Ellipsoid.SemiMajor * Ellipsoid.SemiMajor) - (Ellipsoid.SemiMinor * Ellipsoid.SemiMinor)) / (Ellipsoid.SemiMinor * Ellipsoid.SemiMinor);
            var square = CosSquaredAlpha * Ratio;
            var a = 1 + (square / 16384 * (4096 + (square * (-768 + (square * (320 - (175 * square)))))));
            var b = square / 1024 * (256 + (square * (-128 + (square * (74 - (47 * square))))));
            var m = CosDoubleMiddle;
            var third = b / 6 * m * (-3 + (4 * SinSigma * SinSigma)) * (-3 + (4 * m * m));
            var correction = b * SinSigma * (m + (b / 4 * ((CosSigma * (-1 + (2 * m * m))) - third)));
            return Ellipsoid.SemiMinor * a * (Sigma - correction);
        }
    }
}
