namespace Mutualisons.Search.Queries;

/// <summary>Writes a search back as text that reads as the same search.</summary>
internal static class TextNodeWriter
{
    public static string Write(TextNode node) => node switch
    {
        TextNode.Term term => Write(term.Value),
        TextNode.Phrase phrase => $"\"{string.Join(' ', phrase.Terms.Select(term => term.Folded))}\"",
        TextNode.Any any => $"({string.Join(" OR ", any.Choices.Select(Write))})",
        TextNode.All all => $"({string.Join(' ', all.Required.Concat(all.Wished).Select(Write).Concat(all.Excluded.Select(excluded => "-" + Write(excluded))))})",
        _ => throw new ArgumentException($"{node.GetType().Name} is not a kind of search", nameof(node)),
    };

    // Folded letters are enough: stems of folded words are compared too. Small letters are never OR, AND or NOT.
    private static string Write(QueryTerm term) => term switch
    {
        { IsPrefix: true } => term.Folded + "*",
        { Edits: > 0 } => FormattableString.Invariant($"{term.Folded}~{term.Edits}"),
        _ => term.Folded,
    };
}
