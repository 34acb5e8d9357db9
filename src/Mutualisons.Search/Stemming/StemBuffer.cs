namespace Mutualisons.Search.Stemming;

/// <summary>A word being stemmed, with the regions that Snowball's rules speak of.</summary>
internal ref struct StemBuffer(Span<char> chars, int length)
{
    private readonly Span<char> _chars = chars;

    /// <summary>How many letters are left.</summary>
    public int Length { get; private set; } = length;

    /// <summary>Where the region after the first non-vowel after a vowel begins.</summary>
    public int R1 { get; set; }

    /// <summary>Where the region found the same way inside R1 begins.</summary>
    public int R2 { get; set; }

    /// <summary>Where the region of verb endings begins, in French.</summary>
    public int RV { get; set; }

    public readonly ReadOnlySpan<char> Word => _chars[..Length];

    public readonly char this[int index]
    {
        get => _chars[index];
        set => _chars[index] = value;
    }

    public readonly bool EndsWith(string suffix) => Word.EndsWith(suffix, StringComparison.Ordinal);

    public readonly bool IsInR1(int suffix) => Length - suffix >= R1;

    public readonly bool IsInR2(int suffix) => Length - suffix >= R2;

    public readonly bool IsInRV(int suffix) => Length - suffix >= RV;

    public void Cut(int suffix) => Length -= suffix;

    public void Replace(int suffix, string by)
    {
        Length -= suffix;
        Append(by);
    }

    public void Append(string text)
    {
        text.CopyTo(_chars[Length..]);
        Length += text.Length;
    }

    /// <summary>The place after the first non-vowel that follows a vowel, from there on; the end when there is none.</summary>
    public readonly int AfterVowelAndNonVowel(int from, string vowels)
    {
        var at = from;
        while (at < Length && !vowels.Contains(_chars[at]))
        {
            at++;
        }

        while (at < Length && vowels.Contains(_chars[at]))
        {
            at++;
        }

        return at < Length ? at + 1 : Length;
    }

    public override readonly string ToString() => Word.ToString();
}
