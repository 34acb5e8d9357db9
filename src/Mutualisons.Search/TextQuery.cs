using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Mutualisons.Search.Analysis;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search;

/// <summary>What is searched for: words, <c>"phrases"</c>, <c>prefix*</c>, <c>misspelt~</c>, <c>OR</c>, <c>NOT</c> or <c>-</c>, and parentheses; words beside each other are all required.</summary>
/// <remarks>Immutable. The syntax is described in docs/search.md. <c>field:word</c> and <c>lang:fr</c> are read where the caller says which fields there are.</remarks>
public sealed partial class TextQuery
{
    private readonly TextFields? _fields;

    private TextQuery(string text, TextNode? root, ImmutableArray<QueryTerm> terms, TextWidening widening, TextFields? fields)
    {
        Text = text;
        Root = root;
        Terms = terms;
        Widening = widening;
        _fields = fields;
    }

    /// <summary>The text that was parsed.</summary>
    public string Text { get; }

    /// <summary>What the words find beside themselves and their inflections.</summary>
    public TextWidening Widening { get; }

    /// <summary>The language range that <c>lang:</c> asks for, for whoever makes the <see cref="TextMatcher"/>; null when there is none.</summary>
    public string? Language { get; private init; }

    /// <summary>The first name before a colon that is no field, where the query was read with fields; it was read as a word.</summary>
    public string? UnknownField { get; private init; }

    /// <summary>True when some word is sought in one field only.</summary>
    public bool HasFields => Terms.Any(term => term.Field is not null);

    /// <summary>True for a single word by which people say what they want to do, not what they look for: <c>louer</c>, <c>huren</c>, <c>rent</c>.</summary>
    public bool IsIntent => Root is TextNode.Term { Value: { IsPrefix: false, Field: null } term } && IntentWords.Contains(term.Folded);

    /// <summary>True when there is no word to look for: such a query finds nothing.</summary>
    [MemberNotNullWhen(false, nameof(Root))]
    public bool IsEmpty => Root is null;

    internal TextNode? Root { get; }

    internal ImmutableArray<QueryTerm> Terms { get; }

    /// <summary>Parses a search as programs write it.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">The fields that it may name; null reads a colon as any other sign.</param>
    /// <exception cref="TextQueryException">The text is not a search: unbalanced, without a word to look for, or past a limit of <see cref="TextLimits"/>.</exception>
    public static TextQuery Parse(string text, TextFields? fields = null) => Read(text, isLenient: false, fields);

    /// <summary>Parses a search as people type it: whatever cannot be understood is left out, and nothing fails.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fields">The fields that it may name; null reads a colon as any other sign.</param>
    public static TextQuery ParseLenient(string text, TextFields? fields = null) => Read(text, isLenient: true, fields);

    /// <summary>Parses a search, or says in <paramref name="error"/> why it is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out TextQuery? query, [NotNullWhen(false)] out TextQueryException? error) => TryParse(text, null, out query, out error);

    /// <summary>The same with the fields that the search may name.</summary>
    public static bool TryParse(string text, TextFields? fields, [NotNullWhen(true)] out TextQuery? query, [NotNullWhen(false)] out TextQueryException? error)
    {
        try
        {
            (query, error) = (Parse(text, fields), null);
            return true;
        }
        catch (TextQueryException exception)
        {
            // Told as a value instead.
            (query, error) = (null, exception);
            return false;
        }
    }

    /// <summary>The same search, whose plain words find more; words of phrases and excluded words stay as they are.</summary>
    public TextQuery Widen(TextWidening widening)
    {
        if (Root is null)
        {
            return this;
        }

        var terms = Terms.ToArray();
        var root = Root.WidenTerms(term => terms[term.Index] = term.Widen(widening));
        return new(Text, root, [.. terms], widening, _fields) { Language = Language, UnknownField = UnknownField };
    }

    /// <summary>A search for texts that have any term of this one, to find records whose several texts have all of them together.</summary>
    /// <remarks>
    /// Unite <see cref="TextMatch.Terms"/> over the texts of a record and ask <see cref="IsAnsweredBy"/>. Texts with nothing but an excluded term are found too, since
    /// they keep their record out; these score 0. Words that say little do not count alone.
    /// </remarks>
    public TextQuery Loosen() =>
        Root is null ? this : new(Text, new TextNode.Any([.. Root.Leaves()]), Terms, Widening, _fields) { Language = Language, UnknownField = UnknownField };

    /// <summary>True when texts that together have these terms answer the query.</summary>
    public bool IsAnsweredBy(TextTerms terms) => Root is not null && Root.IsAnsweredBy(terms);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static TextQuery Read(string text, bool isLenient, TextFields? fields)
    {
        var parser = new QueryParser(text, isLenient, fields);
        var root = parser.Parse();
        return new(text, root, [.. parser.Terms], TextWidening.None, fields) { Language = parser.Language, UnknownField = parser.UnknownField };
    }
}
