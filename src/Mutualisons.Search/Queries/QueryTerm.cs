using Mutualisons.Search.Analysis;

namespace Mutualisons.Search.Queries;

/// <summary>One word of a search, and how words of texts are compared with it.</summary>
internal sealed record QueryTerm
{
    private const int LettersForOneEdit = 4;
    private const int LettersForTwoEdits = 8;
    private const int LettersToWiden = 3;

    private readonly Stems[] _stems;

    public QueryTerm(int index, in TextToken token, bool isPrefix, int edits)
    {
        Index = index;
        Folded = token.Folded;
        IsPrefix = isPrefix;
        Edits = Math.Min(edits, EditsFor(token.Folded));
        var (lower, folded) = (token.Lower, token.Folded);
        _stems = [.. Stems.Languages.Select(language => Stems.Of(lower, folded, language))];
    }

    /// <summary>Its place among the terms of the query.</summary>
    public int Index { get; }

    public string Folded { get; }

    public bool IsPrefix { get; }

    /// <summary>How many letters a found word may differ by.</summary>
    public int Edits { get; private init; }

    public TextWidening Widening { get; private init; }

    public TermRole Role { get; set; }

    /// <summary>The field whose texts alone are looked at; null for every text.</summary>
    public string? Field { get; set; }

    public bool IsStopWord => !IsPrefix && Field is null && StopWords.Contains(Folded);

    /// <summary>True when words that only begin like it count.</summary>
    public bool FindsPrefixes => IsPrefix || Widening.HasFlag(TextWidening.Prefixes) && Folded.Length >= LettersToWiden;

    public bool FindsCompounds => Widening.HasFlag(TextWidening.Compounds);

    /// <summary>Its stems in a language that has a stemmer.</summary>
    public ref readonly Stems StemsIn(TextLanguage language) => ref _stems[language - TextLanguage.French];

    /// <summary>True when texts of that field are looked at.</summary>
    public bool IsSoughtIn(string? field) => Field is null || Field == field;

    public QueryTerm Widen(TextWidening widening) => IsPrefix
        ? this
        : this with { Widening = widening, Edits = widening.HasFlag(TextWidening.Misspellings) ? EditsFor(Folded) : Edits };

    /// <summary>How many edits a word of that length bears without becoming any word; words with digits bear none.</summary>
    private static int EditsFor(string folded) =>
        !folded.All(char.IsLetter) ? 0 : folded.Length >= LettersForTwoEdits ? 2 : folded.Length >= LettersForOneEdit ? 1 : 0;
}
