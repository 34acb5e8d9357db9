namespace Mutualisons.Geo.Systems;

/// <summary>The projected systems as well-known text, with the numbers of the EPSG register.</summary>
internal static class WellKnownTexts
{
    public const string BelgianLambert2008 = """
        PROJCS["ETRS89 / Belgian Lambert 2008",
          GEOGCS["ETRS89", DATUM["European_Terrestrial_Reference_System_1989", SPHEROID["GRS 1980", 6378137, 298.257222101], TOWGS84[0, 0, 0, 0, 0, 0, 0]], PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Lambert_Conformal_Conic_2SP"],
          PARAMETER["standard_parallel_1", 51.16666666666666], PARAMETER["standard_parallel_2", 49.83333333333334],
          PARAMETER["latitude_of_origin", 50.797815], PARAMETER["central_meridian", 4.359215833333333],
          PARAMETER["false_easting", 649328], PARAMETER["false_northing", 665262],
          UNIT["metre", 1], AXIS["X", EAST], AXIS["Y", NORTH]]
        """;

    public const string BelgianLambert72 = """
        PROJCS["Belge 1972 / Belgian Lambert 72",
          GEOGCS["Belge 1972", DATUM["Reseau_National_Belge_1972", SPHEROID["International 1924", 6378388, 297], TOWGS84[-106.8686, 52.2978, -103.7239, 0.3366, -0.457, 1.8422, -1.2747]], PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Lambert_Conformal_Conic_2SP"],
          PARAMETER["standard_parallel_1", 51.16666723333333], PARAMETER["standard_parallel_2", 49.8333339],
          PARAMETER["latitude_of_origin", 90], PARAMETER["central_meridian", 4.367486666666666],
          PARAMETER["false_easting", 150000.013], PARAMETER["false_northing", 5400088.438],
          UNIT["metre", 1], AXIS["X", EAST], AXIS["Y", NORTH]]
        """;

    public const string WebMercator = """
        PROJCS["WGS 84 / Pseudo-Mercator",
          GEOGCS["WGS 84", DATUM["WGS_1984", SPHEROID["WGS 84", 6378137, 298.257223563], TOWGS84[0, 0, 0, 0, 0, 0, 0]], PRIMEM["Greenwich", 0], UNIT["degree", 0.0174532925199433]],
          PROJECTION["Popular Visualisation Pseudo-Mercator"],
          PARAMETER["latitude_of_origin", 0], PARAMETER["central_meridian", 0], PARAMETER["false_easting", 0], PARAMETER["false_northing", 0],
          UNIT["metre", 1], AXIS["X", EAST], AXIS["Y", NORTH]]
        """;
}
