using Mutualisons.Rdf;
using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>A long word that nothing has, taken apart where its pieces are words that something has: <c>kringloopwinkel</c> where only <c>kringloop</c> is written.</summary>
internal sealed class CompoundWord
{
    private const int LettersInPiece = 4;

    // All pieces together have to fit into one search.
    private const int MostLetters = 30;

    private readonly string _word;
    private readonly string? _languages;
    private readonly List<(int Start, int Length, TextMatcher Matcher)> _pieces = [];

    private CompoundWord(string word, string? languages)
    {
        _word = word;
        _languages = languages;
        for (var cut = LettersInPiece; cut <= word.Length - LettersInPiece; cut++)
        {
            Add(0, cut);
            Add(cut, word.Length - cut);
        }
    }

    /// <summary>A search for any of its pieces.</summary>
    public SearchText AnyPiece => SearchText.Read(string.Join(" OR ", _pieces.Select(piece => _word.Substring(piece.Start, piece.Length))), _languages);

    /// <summary>The word as one that may be taken apart; null when it is too short, too long or no word.</summary>
    public static CompoundWord? TryRead(string text, string? languages) =>
        text.Length is >= 2 * LettersInPiece and <= MostLetters && text.All(char.IsAsciiLetterLower) ? new(text, languages) : null;

    /// <summary>The longest piece that one of the texts has, beside the longest of what is left of the word; null when there is none.</summary>
    public string? Split(IReadOnlyCollection<Literal> texts)
    {
        var found = _pieces
            .OrderByDescending(piece => piece.Length)
            .Where(piece => texts.Any(text => piece.Matcher.Match(text.LexicalForm, text.Language) is not null))
            .Select(piece => (piece.Start, End: piece.Start + piece.Length))
            .ToList();
        if (found.Count == 0)
        {
            return null;
        }

        var longest = found[0];
        var others = found.Where(piece => longest.Start == 0 ? piece.Start >= longest.End : piece.End <= longest.Start).Take(1);
        return string.Join(' ', others.Append(longest).OrderBy(piece => piece.Start).Select(piece => _word[piece.Start..piece.End]));
    }

    private void Add(int start, int length) => _pieces.Add((start, length, new TextMatcher(TextQuery.ParseLenient(_word.Substring(start, length)), _languages)));
}
