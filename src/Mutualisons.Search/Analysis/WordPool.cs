namespace Mutualisons.Search.Analysis;

/// <summary>Words that were read before, so that the same word in another text is the same string: texts share most of their words. Not thread-safe.</summary>
internal sealed class WordPool
{
    private const int MaxWords = 1 << 14;

    private readonly HashSet<string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public WordPool() => _lookup = _words.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The word as a string.</summary>
    public string Get(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        if (_words.Count < MaxWords)
        {
            _words.Add(text);
        }

        return text;
    }
}
