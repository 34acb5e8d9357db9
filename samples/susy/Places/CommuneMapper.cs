using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Output;
using NetTopologySuite.Geometries;

namespace Mutualisons.Samples.Susy.Places;

/// <summary>Says what is known of a commune; its outline is written with every point of the source.</summary>
internal static class CommuneMapper
{
    public static void Map(Commune commune, GraphBuilder graph)
    {
        var subject = Resources.Commune(commune.NisCode);
        graph.AddTypes(subject, Terms.Commune, Terms.Location);
        graph.AddText(subject, Terms.Name, commune.FrenchName, "fr");
        graph.AddText(subject, Terms.Name, commune.DutchName, "nl");
        graph.AddText(subject, Terms.Identifier, commune.NisCode);
        graph.Add(subject, Terms.Population, new Literal(commune.Population.ToString(CultureInfo.InvariantCulture), XsdVocabulary.Integer));
        graph.Add(subject, Terms.DctSource, Resources.CommunesSource);
        MapPoint(subject, commune.Outline.InteriorPoint, graph);

        var outline = Resources.Part(subject, "outline");
        graph.Add(subject, Terms.HasGeometry, outline);
        graph.AddTypes(outline, new Iri(Terms.Sf + (commune.Outline is Polygon ? "Polygon" : "MultiPolygon")));
        graph.AddWkt(outline, commune.Outline.ToText());
    }

    /// <summary>A point inside, for what wants one position; six decimals are finer than the outline.</summary>
    private static void MapPoint(Iri subject, Point inside, GraphBuilder graph)
    {
        graph.AddDecimal(subject, Terms.Latitude, inside.Y.ToString("F6", CultureInfo.InvariantCulture));
        graph.AddDecimal(subject, Terms.Longitude, inside.X.ToString("F6", CultureInfo.InvariantCulture));
    }
}
