using Mutualisons.Rdf;

namespace Mutualisons.Tests.Formats;

/// <summary>Makes datasets that are small and nasty: few terms, so that nodes are shared, nested, listed and cyclic.</summary>
internal static class RandomQuads
{
    private static readonly string[] Texts =
        ["", "a", "é€😀", "\"", "\"\"\"", "\\", "\n", "a\nb\"", "\r\n\t\b\f", "\u0001\u007f", "'", "x\n\"\"", "1", "01", "1.5", ".5", "1e0", "true", "1.", "\uFFFD\u00A0"];

    private static readonly string[] Iris =
        ["http://e/", "http://e/a", "http://e/a.b", "http://e/a.", "http://e/é", "http://e/-", "http://e/a%20b", "http://e/a(b)", "http://e/x/y#z", "urn:x:y", "http://f/a:b/../c", "http://e?q"];

    private static readonly Iri[] Datatypes =
        [XsdVocabulary.String, XsdVocabulary.Integer, XsdVocabulary.Decimal, XsdVocabulary.Double, XsdVocabulary.Boolean, new("http://e/t")];

    public static Dataset Make(Random random, bool withGraphs)
    {
        var dataset = new Dataset();
        for (var i = random.Next(25); i > 0; i--)
        {
            var graph = withGraphs && random.Next(2) == 0 ? MakeNode(random) : null;
            dataset.Add(MakeNode(random), MakePredicate(random), MakeObject(random), graph);
        }

        AddList(dataset, random);
        return dataset;
    }

    private static void AddList(Dataset dataset, Random random)
    {
        var length = random.Next(4);
        Term head = RdfVocabulary.Nil;
        for (var i = 0; i < length; i++)
        {
            var node = new BlankNode($"list{i}");
            dataset.Add(node, RdfVocabulary.First, MakeObject(random));
            dataset.Add(node, RdfVocabulary.Rest, head);
            head = node;
        }

        dataset.Add(MakeNode(random), MakePredicate(random), head);
    }

    private static Term MakeNode(Random random) =>
        random.Next(3) == 0 ? MakeIri(random) : new BlankNode($"b{random.Next(8)}");

    private static Iri MakeIri(Random random) => new(Iris[random.Next(Iris.Length)]);

    private static Iri MakePredicate(Random random) => random.Next(6) switch
    {
        0 => RdfVocabulary.Type,
        1 => RdfVocabulary.Rest,
        2 => RdfVocabulary.First,
        _ => MakeIri(random),
    };

    private static Term MakeObject(Random random) => random.Next(10) == 0 ? MakeTripleTerm(random) : MakeSimpleObject(random);

    private static TripleTerm MakeTripleTerm(Random random) =>
        new(new Triple(MakeNode(random), MakePredicate(random), random.Next(3) == 0 ? MakeTripleTerm(random) : MakeSimpleObject(random)));

    private static Term MakeSimpleObject(Random random) => random.Next(4) switch
    {
        0 => MakeNode(random),
        1 => new Literal(Texts[random.Next(Texts.Length)], random.Next(2) == 0 ? "fr" : "nl-be", (BaseDirection)random.Next(3)),
        2 => random.Next(4) == 0 ? RdfVocabulary.Nil : new BlankNode($"b{random.Next(8)}"),
        _ => new Literal(Texts[random.Next(Texts.Length)], Datatypes[random.Next(Datatypes.Length)]),
    };
}
