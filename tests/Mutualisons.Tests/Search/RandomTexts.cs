using Mutualisons.Search;

namespace Mutualisons.Tests.Search;

/// <summary>Texts and queries made of few words in many forms, so that they meet often.</summary>
internal sealed class RandomTexts(int seed)
{
    private static readonly string[] Words =
    [
        "épicerie", "epicerie", "Épiceries", "coopérative", "cooprative", "coopératives", "coöperatie", "voedselcoöperatie", "voedsel", "fiets", "fietsen",
        "fietsenatelier", "atelier", "jardin", "jardins", "partagé", "partages", "potager", "collectif", "garden", "gardens", "gardening", "sharing", "huis", "huizen",
        "gemeenschapshuis", "gemeenschap", "le", "la", "de", "van", "the", "of", "l'épicerie", "d'achat", "co-working", "coworking", "a.s.b.l.", "asbl", "habitant·e·s",
        "1060", "1061", "B2B", "Œuvre", "oeuvre", "straße", "jurist", "juristen", "juriste", "juridique", "comptabilité", "compta", "café", "cafés", "du", "coin", "互助",
        "Μοίρες", "foto's", "repair", "réparer", "reparatie",
    ];

    private static readonly string?[] Languages = ["fr", "fr-BE", "nl", "en", "EN-gb", "de", null, null];

    private static readonly string[] Ranges = ["fr", "nl", "none", "*", "en"];
    private static readonly string[] Edits = ["", "1", "2"];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public IndexedText Text(ulong id) => new(new(id), string.Join(' ', Some(1, 8)), Languages[Next(Languages.Length)]);

    public TextQuery Query() => TextQuery.ParseLenient(Part(2)).Widen(Next(3) == 0 ? (TextWidening)Next(8) : TextWidening.None);

    public string? Range() => Next(4) == 0 ? Ranges[Next(Ranges.Length)] : null;

    private string Part(int depth) => Next(depth > 0 ? 9 : 5) switch
    {
        0 => $"\"{string.Join(' ', Some(2, 3))}\"",
        1 => Word()[..^1] + "*",
        2 => $"{Word()}~{Edits[Next(Edits.Length)]}",
        3 or 4 => Word(),
        5 => $"({Part(depth - 1)} OR {Part(depth - 1)})",
        6 => $"{Part(depth - 1)} -{Word()}",
        7 => $"({Part(depth - 1)}) NOT ({Part(depth - 1)})",
        _ => $"{Part(depth - 1)} {Part(depth - 1)}",
    };

    private string Word() => Words[Next(Words.Length)];

    private IEnumerable<string> Some(int least, int most) => Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => Word());
}
