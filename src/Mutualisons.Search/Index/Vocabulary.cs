namespace Mutualisons.Search.Index;

/// <summary>Every word and stem of an index in memory, by length, so that words that resemble another are found by one pass over small numbers.</summary>
/// <remarks>
/// A word takes its letters and some ten bytes. One bit per letter makes a signature of 32 bits; an edit changes two bits at most, so signatures rule out
/// almost all words before a distance is computed. One writer, any number of readers.
/// </remarks>
internal sealed class Vocabulary
{
    /// <summary>Shorter words resemble too many.</summary>
    public const int ShortestWord = 3;

    private readonly Lock _gate = new();
    private readonly WordBucket[] _buckets = [.. Enumerable.Range(0, TextLimits.WordLength + 1).Select(length => new WordBucket(length))];

    /// <summary>Takes a word in; false when it is known already, too short, or has other signs than letters.</summary>
    public bool Add(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestWord or > TextLimits.WordLength)
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsLetter(letter))
            {
                return false;
            }
        }

        lock (_gate)
        {
            return _buckets[word.Length].Add(word);
        }
    }

    /// <summary>The words that may lie within that many edits of a word; some lie farther.</summary>
    public IEnumerable<string> Similar(string word, int edits)
    {
        var signature = WordBucket.SignatureOf(word);
        for (var length = Math.Max(word.Length - edits, ShortestWord); length <= Math.Min(word.Length + edits, TextLimits.WordLength); length++)
        {
            foreach (var similar in Snapshot(length).Similar(signature, 2 * edits))
            {
                yield return similar;
            }
        }
    }

    /// <summary>The words that end so, with at least some letters before.</summary>
    public IEnumerable<string> EndingWith(string suffix, int lettersBefore)
    {
        for (var length = suffix.Length + lettersBefore; length <= TextLimits.WordLength; length++)
        {
            foreach (var word in Snapshot(length).EndingWith(suffix))
            {
                yield return word;
            }
        }
    }

    private WordBucket.Words Snapshot(int length)
    {
        lock (_gate)
        {
            return _buckets[length].Snapshot();
        }
    }
}
