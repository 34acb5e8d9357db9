using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Benchmarks.Store;

/// <summary>Quads shaped like a directory's: 56 to an actor, some values shared by many, some its own, a graph per source.</summary>
internal sealed class SyntheticActors(int actors)
{
    private const int QuadsPerActor = 56;
    private const int Predicates = 40;
    private const int Sources = 8;
    private const int Concepts = 300;

    private static readonly byte[][] PredicateIris = [.. Enumerable.Range(0, Predicates).Select(i => Encoding.UTF8.GetBytes($"http://data.example/def#p{i}"))];
    private static readonly byte[][] ConceptIris = [.. Enumerable.Range(0, Concepts).Select(i => Encoding.UTF8.GetBytes($"http://data.example/concept/{i}"))];
    private static readonly byte[][] Graphs = [.. Enumerable.Range(0, Sources).Select(i => Encoding.UTF8.GetBytes($"http://data.example/graph/{i}"))];

    private readonly Random _random = new(42);
    private readonly byte[] _value = new byte[128];

    public static ReadOnlySpan<byte> Predicate(int index) => PredicateIris[index];

    public void Write(IRdfHandler handler)
    {
        var subject = new byte[64];
        for (var actor = 0; actor < actors; actor++)
        {
            var graph = TermView.Iri(Graphs[actor % Sources]);
            for (var quad = 0; quad < QuadsPerActor; quad++)
            {
                // Like the real thing, an actor has a few satellites: addresses, opening hours, offers.
                var length = Format(subject, "http://data.example/id/actor/", actor, quad / 14);
                var predicate = quad % Predicates;
                handler.HandleQuad(new QuadView(TermView.Iri(subject.AsSpan(0, length)), TermView.Iri(PredicateIris[predicate]), Object(predicate, actor), graph));
            }
        }
    }

    private TermView Object(int predicate, int actor) => (predicate % 7) switch
    {
        0 or 1 or 2 => TermView.Iri(ConceptIris[(int)(Concepts * Math.Pow(_random.NextDouble(), 3))]),
        3 => TermView.LanguageTagged(Value("Coopérative citoyenne du quartier ", actor, predicate), "fr"u8),
        4 => TermView.Literal(Value("", _random.Next(5000), -1), XsdVocabulary.IntegerUtf8),
        5 => TermView.Iri(Value("http://data.example/id/actor/", _random.Next(actors), 0)),
        _ => TermView.Literal(Value("text ", _random.Next(200_000), predicate), XsdVocabulary.StringUtf8),
    };

    private ReadOnlySpan<byte> Value(string prefix, int number, int part) => _value.AsSpan(0, Format(_value, prefix, number, part));

    private static int Format(byte[] target, string prefix, int number, int part)
    {
        var length = Encoding.UTF8.GetBytes(prefix, target);
        number.TryFormat(target.AsSpan(length), out var digits);
        length += digits;
        if (part >= 0)
        {
            target[length++] = (byte)'/';
            part.TryFormat(target.AsSpan(length), out digits);
            length += digits;
        }

        return length;
    }
}
