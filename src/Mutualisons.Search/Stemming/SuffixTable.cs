using System.Collections.Frozen;

namespace Mutualisons.Search.Stemming;

/// <summary>Suffixes with what to do about each, of which the longest that a word ends with counts: Snowball's <c>among</c>.</summary>
internal sealed class SuffixTable<TRule>
    where TRule : struct
{
    private readonly FrozenDictionary<char, (string Suffix, TRule Rule)[]> _byLastLetter;

    /// <param name="rules">Rules with their suffixes, separated by spaces.</param>
    public SuffixTable(params ReadOnlySpan<(TRule Rule, string Suffixes)> rules)
    {
        var all = new List<(string Suffix, TRule Rule)>();
        foreach (var (rule, suffixes) in rules)
        {
            all.AddRange(suffixes.Split(' ').Select(suffix => (suffix, rule)));
        }

        _byLastLetter = all.GroupBy(entry => entry.Suffix[^1])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Suffix.Length).ToArray());
    }

    /// <summary>Finds the longest suffix of that word.</summary>
    public bool TryFind(ReadOnlySpan<char> word, out int length, out TRule rule)
    {
        if (!word.IsEmpty && _byLastLetter.TryGetValue(word[^1], out var entries))
        {
            foreach (var entry in entries)
            {
                if (word.EndsWith(entry.Suffix, StringComparison.Ordinal))
                {
                    (length, rule) = (entry.Suffix.Length, entry.Rule);
                    return true;
                }
            }
        }

        (length, rule) = (0, default);
        return false;
    }
}
