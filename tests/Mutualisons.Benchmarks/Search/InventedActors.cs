using System.Buffers;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Benchmarks.Search;

/// <summary>Invented actors in the shape of our own, with names, descriptions, categories and addresses whose words are as unevenly spread as in real texts; the same every time.</summary>
internal sealed class InventedActors(int count, string baseIri)
{
    private const int Concepts = 200;

    private static readonly string[] Kinds = ["Coopérative", "Maison", "Atelier", "Café", "Ressourcerie", "Association", "Collectif", "Ferme", "Épicerie", "Jardin", "Bibliothèque", "Théâtre", "Crèche", "Réseau", "Cuisine"];
    private static readonly string[] KindsInDutch = ["Coöperatie", "Huis", "Werkplaats", "Koffiehuis", "Kringwinkel", "Vereniging", "Collectief", "Boerderij", "Kruidenier", "Tuin", "Bibliotheek", "Theater", "Kribbe", "Netwerk", "Keuken"];
    private static readonly string[] Nouns = ["Racines", "Soleil", "Zinneke", "Senne", "Tanneurs", "Horizon", "Ruche", "Étoile", "Passerelle", "Marolle", "Tilleul", "Brique", "Levain", "Colibri", "Semence", "Pédale", "Voisin", "Refuge", "Boussole", "Fougère"];
    private static readonly string[] Communes = ["Anderlecht", "Auderghem", "Bruxelles", "Etterbeek", "Evere", "Forest", "Ganshoren", "Ixelles", "Jette", "Koekelberg", "Molenbeek", "Saint-Gilles", "Schaerbeek", "Uccle"];
    private static readonly string[] Words =
    [
        "quartier", "accueil", "partage", "formation", "jeunes", "culture", "alimentation", "énergie", "logement", "mobilité", "recyclage", "textile", "numérique", "santé", "soin", "garde", "enfants", "vélo", "réparation", "maraîchage",
        "compost", "solidarité", "économie", "sociale", "prêt", "matériel", "bureau", "comptabilité", "gestion", "communication", "traduction", "interculturel", "genre", "handicap", "aide", "juridique", "sport", "musique", "bois", "métal", "impression",
        "menuiserie", "semences", "lecture", "écriture", "cinéma", "photographie", "couture", "poterie", "herboristerie", "apiculture", "boulangerie", "brasserie", "fromagerie", "torréfaction", "sérigraphie", "reliure", "cartographie", "astronomie", "chorale",
    ];

    private readonly Random _random = new(42);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The literals handed over so far, each once.</summary>
    public HashSet<Literal> Texts { get; } = [];

    /// <summary>Hands over every statement.</summary>
    public void Write(IRdfHandler handler)
    {
        var graph = At("graph/bench/public");
        Add(handler, graph, Vocabularies.Expand("mut:audience"), Vocabularies.Expand("mut:Public"), At("graph/system"));
        for (var i = 0; i < Concepts; i++)
        {
            Add(handler, At($"id/concept/bench/c{i}"), RdfVocabulary.Type, Vocabularies.Expand("skos:Concept"), graph);
            Add(handler, At($"id/concept/bench/c{i}"), Vocabularies.Expand("skos:prefLabel"), new Literal($"{Word()} et {Word()}", "fr"), graph);
        }

        for (var i = 0; i < Communes.Length; i++)
        {
            Add(handler, At($"id/commune/{i}"), RdfVocabulary.Type, Vocabularies.Expand("mut:Commune"), graph);
            Add(handler, At($"id/commune/{i}"), Vocabularies.Expand("schema:name"), new Literal(Communes[i], "fr"), graph);
        }

        for (var i = 0; i < count; i++)
        {
            WriteActor(handler, i, graph);
        }
    }

    private void WriteActor(IRdfHandler handler, int number, Iri graph)
    {
        var actor = At($"id/actor/b{number}");
        var (kind, noun, commune) = (_random.Next(Kinds.Length), Nouns[_random.Next(Nouns.Length)], Skewed(Communes.Length));
        var name = $"{Kinds[kind]} {noun} {number}";
        Add(handler, actor, RdfVocabulary.Type, Vocabularies.Expand("mut:Actor"), graph);
        Add(handler, actor, Vocabularies.Expand("schema:name"), number % 3 == 0 ? new Literal(name) : new Literal(name, "fr"), graph);
        if (number % 2 == 0)
        {
            Add(handler, actor, Vocabularies.Expand("schema:name"), new Literal($"{KindsInDutch[kind]} {noun} {number}", "nl"), graph);
        }

        Add(handler, actor, Vocabularies.Expand("dct:description"), new Literal($"Un lieu de {Word()}, de {Word()} et de {Word()} pour le {Word()} : {Word()}, {Word()}, {Word()} ; ouvert à {number % 12} heures, {Word()} et {Word()}.", "fr"), graph);
        Add(handler, actor, Vocabularies.Expand("org:classification"), At($"id/concept/bench/c{Skewed(Concepts)}"), graph);
        var (site, address) = (At($"id/actor/b{number}#site"), At($"id/actor/b{number}#address"));
        Add(handler, actor, Vocabularies.Expand("org:hasSite"), site, graph);
        Add(handler, site, RdfVocabulary.Type, Vocabularies.Expand("org:Site"), graph);
        Add(handler, site, GeoSparql.SfWithin, At($"id/commune/{commune}"), graph);
        Add(handler, site, Locn.Address, address, graph);
        Add(handler, address, Vocabularies.Expand("locn:thoroughfare"), new Literal($"Rue {Nouns[_random.Next(Nouns.Length)]} {_random.Next(180)}"), graph);
        Add(handler, address, Vocabularies.Expand("locn:postName"), new Literal(Communes[commune]), graph);
        Add(handler, address, Vocabularies.Expand("locn:adminUnitL1"), new Literal("Belgique"), graph);
    }

    private string Word() => Words[Skewed(Words.Length)];

    // The first values are far more frequent than the last.
    private int Skewed(int values) => (int)(values * Math.Pow(_random.NextDouble(), 2.5));

    private Iri At(string path) => new(baseIri + path);

    private void Add(IRdfHandler handler, Iri subject, Iri predicate, Term value, Iri graph)
    {
        if (value is Literal text)
        {
            Texts.Add(text);
        }

        _buffer.ResetWrittenCount();
        handler.HandleQuad(new QuadView(subject.ToView(_buffer), predicate.ToView(_buffer), value.ToView(_buffer), graph.ToView(_buffer)));
    }
}
