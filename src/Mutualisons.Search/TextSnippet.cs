using System.Text;

namespace Mutualisons.Search;

/// <summary>Writes the part of a text that shows most of the found words, with these marked.</summary>
public static class TextSnippet
{
    /// <summary>Makes a snippet.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="highlights">What <see cref="TextMatcher.Highlights"/> found in it.</param>
    /// <param name="options">How it is written; the defaults are safe to put into a page.</param>
    public static string Create(string text, IReadOnlyList<TextRange> highlights, TextSnippetOptions? options = null)
    {
        options ??= new();
        var window = BestWindow(text, highlights, Math.Max(options.MaxLength, 1));
        var snippet = new StringBuilder();
        snippet.Append(window.Start > 0 ? options.Ellipsis : string.Empty);
        var at = window.Start;
        foreach (var range in highlights)
        {
            if (range.Start < at || range.End > window.End)
            {
                continue;
            }

            Append(snippet, text, at, range.Start, options);
            snippet.Append(options.StartMark);
            Append(snippet, text, range.Start, range.End, options);
            snippet.Append(options.EndMark);
            at = range.End;
        }

        Append(snippet, text, at, window.End, options);
        return snippet.Append(window.End < text.Length ? options.Ellipsis : string.Empty).ToString();
    }

    private static void Append(StringBuilder snippet, string text, int start, int end, TextSnippetOptions options)
    {
        foreach (var letter in text.AsSpan(start, end - start))
        {
            _ = options.IsHtml && Entity(letter) is { } entity ? snippet.Append(entity) : snippet.Append(letter);
        }
    }

    private static string? Entity(char letter) => letter switch
    {
        '<' => "&lt;",
        '>' => "&gt;",
        '&' => "&amp;",
        '"' => "&quot;",
        '\'' => "&#39;",
        _ => null,
    };

    private static TextRange BestWindow(string text, IReadOnlyList<TextRange> highlights, int length)
    {
        if (text.Length <= length)
        {
            return new(0, text.Length);
        }

        var (first, last, most) = (0, 0, 0);
        for (int i = 0, j = 0; i < highlights.Count; i++)
        {
            for (j = Math.Max(i, j); j < highlights.Count && highlights[j].End - highlights[i].Start <= length; j++)
            {
            }

            if (j - i > most)
            {
                (first, last, most) = (highlights[i].Start, highlights[j - 1].End, j - i);
            }
        }

        var start = Math.Clamp(first - ((length - (last - first)) / 2), 0, text.Length - length);
        return Trim(text, start, start + length, first, last);
    }

    // Moves the ends inwards to where words begin and end, but not past what is found.
    private static TextRange Trim(string text, int start, int end, int first, int last)
    {
        var (from, to) = (start, end);
        while (from > 0 && from < first && !char.IsWhiteSpace(text[from - 1]))
        {
            from++;
        }

        while (to < text.Length && to > last && !char.IsWhiteSpace(text[to]))
        {
            to--;
        }

        from = from == first && first != start && from > 0 && !char.IsWhiteSpace(text[from - 1]) ? start : from;
        to = to <= from ? end : to;
        return Whole(text, from, to);
    }

    // A pair of surrogates is one character.
    private static TextRange Whole(string text, int from, int to)
    {
        from += from < to && char.IsLowSurrogate(text[from]) ? 1 : 0;
        to -= to > from && to < text.Length && char.IsLowSurrogate(text[to]) ? 1 : 0;
        return new(from, to - from);
    }
}
