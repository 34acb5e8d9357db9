using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Describes the two sources: licence, publisher, when they were harvested, whom to credit.</summary>
internal static class SourceMapper
{
    /// <summary>When the files were taken over from their publishers' repositories.</summary>
    private static readonly DateTimeOffset Harvested = new(2026, 11, 22, 0, 0, 0, TimeSpan.Zero);

    public static Iri PartnerIri(string name) => Resources.Part(Resources.SusySource, "partner-" + Slug.From(name));

    public static void MapSusy(GraphBuilder graph, IEnumerable<Partner> partners)
    {
        var source = Resources.SusySource;
        Describe(
            graph,
            source,
            new Texts("Carte SUSY de l'économie sociale et solidaire", "SUSY-kaart van de sociale en solidaire economie", "SUSY map of the social and solidarity economy"),
            new Texts(
                "1 794 initiatives, la plupart en Europe, recensées de 2016 à 2018 par les partenaires du projet SSEDAS (SUSY) et publiées par TransforMap ; contacts retirés.",
                "1.794 initiatieven, de meeste in Europa, verzameld van 2016 tot 2018 door de partners van het SSEDAS-project (SUSY) en gepubliceerd door TransforMap; contactgegevens verwijderd.",
                "1,794 initiatives, most of them in Europe, gathered from 2016 to 2018 by the partners of the SSEDAS project (SUSY) and published by TransforMap; contacts removed."));
        graph.Add(source, Terms.License, new Iri("https://creativecommons.org/publicdomain/mark/1.0/"));
        graph.AddText(source, Terms.Rights, "Public Domain");
        graph.AddText(source, Terms.CreditText, "SUSY / SSEDAS partners, TransforMap; DigitalCommons open-data-and-maps, 850149e");
        graph.Add(source, Terms.LandingPage, new Iri("https://data.transformap.co/place/SSEDAS_PARTNER"));
        graph.Add(source, Terms.WasDerivedFrom, new Iri("https://github.com/DigitalCommons/open-data-and-maps"));
        Publish(graph, source, "TransforMap");
        foreach (var name in partners.Select(partner => partner.Name).Where(name => name.Length > 0).Distinct().Order(StringComparer.Ordinal))
        {
            graph.AddTypes(PartnerIri(name), Terms.Organization, Terms.Agent);
            graph.AddText(PartnerIri(name), Terms.FoafName, name);
        }
    }

    public static void MapCommunes(GraphBuilder graph)
    {
        var source = Resources.CommunesSource;
        Describe(
            graph,
            source,
            new Texts("Les 19 communes de la Région de Bruxelles-Capitale", "De 19 gemeenten van het Brussels Hoofdstedelijk Gewest", "The 19 communes of the Brussels-Capital Region"),
            new Texts(
                "Contour, code NIS, noms et population des 19 communes.",
                "Omtrek, NIS-code, namen en bevolking van de 19 gemeenten.",
                "Outline, NIS code, names and population of the 19 communes."));
        graph.Add(source, Terms.License, new Iri("https://creativecommons.org/publicdomain/zero/1.0/"));
        graph.AddText(source, Terms.CreditText, "belgium-topojson, a903fda");
        graph.Add(source, Terms.LandingPage, new Iri("https://github.com/bmesuere/belgium-topojson"));
        Publish(graph, source, "belgium-topojson");
    }

    private static void Describe(GraphBuilder graph, Iri source, Texts title, Texts description)
    {
        graph.AddTypes(source, Terms.Source, Terms.Dataset);
        AddTexts(graph, source, Terms.Title, title);
        AddTexts(graph, source, Terms.Description, description);
        graph.AddTime(source, Terms.HarvestedAt, Harvested);
    }

    private static void AddTexts(GraphBuilder graph, Iri source, Iri property, Texts texts)
    {
        graph.AddText(source, property, texts.French, "fr");
        graph.AddText(source, property, texts.Dutch, "nl");
        graph.AddText(source, property, texts.English, "en");
    }

    private static void Publish(GraphBuilder graph, Iri source, string name)
    {
        var publisher = Resources.Part(source, "publisher");
        graph.Add(source, Terms.Publisher, publisher);
        graph.AddTypes(publisher, Terms.Agent);
        graph.AddText(publisher, Terms.FoafName, name);
    }

    /// <summary>One text in the three languages.</summary>
    private readonly record struct Texts(string French, string Dutch, string English);
}
