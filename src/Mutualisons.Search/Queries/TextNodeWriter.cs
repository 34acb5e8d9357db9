namespace Mutualisons.Search.Queries;

/// <summary>Writes a search back as text that reads as the same search, or as the same without its fields.</summary>
internal static class TextNodeWriter
{
    public static string Write(TextNode node, bool withFields = true) => node switch
    {
        TextNode.Term term => FieldOf(term.Value, withFields) + Write(term.Value),
        TextNode.Phrase phrase => $"{FieldOf(phrase.Terms[0], withFields)}\"{string.Join(' ', phrase.Terms.Select(term => term.Folded))}\"",
        TextNode.Any any => $"({string.Join(" OR ", any.Choices.Select(choice => Write(choice, withFields)))})",
        TextNode.All all => $"({string.Join(' ', all.Required.Concat(all.Wished).Select(each => Write(each, withFields)).Concat(all.Excluded.Select(excluded => "-" + Write(excluded, withFields))))})",
        _ => throw new ArgumentException($"{node.GetType().Name} is not a kind of search", nameof(node)),
    };

    private static string FieldOf(QueryTerm term, bool withFields) => withFields && term.Field is { } field ? field + ":" : string.Empty;

    // Folded letters are enough: stems of folded words are compared too. Small letters are never OR, AND or NOT.
    private static string Write(QueryTerm term) => term switch
    {
        { IsPrefix: true } => term.Folded + "*",
        { Edits: > 0 } => FormattableString.Invariant($"{term.Folded}~{term.Edits}"),
        _ => term.Folded,
    };
}
