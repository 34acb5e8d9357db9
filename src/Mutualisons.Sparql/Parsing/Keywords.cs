using System.Collections.Frozen;
using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <summary>Finds keywords in any case; <c>a</c> alone is lower case only.</summary>
internal static class Keywords
{
    private const int LongestName = 32;

    private static readonly FrozenDictionary<string, Keyword>.AlternateLookup<ReadOnlySpan<char>> Names = Enum.GetValues<Keyword>()
        .Where(keyword => keyword is not (Keyword.None or Keyword.A))
        .ToFrozenDictionary(keyword => keyword == Keyword.GroupConcat ? "GROUP_CONCAT" : keyword.ToString(), StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    public static Keyword Find(ReadOnlySpan<byte> word)
    {
        if (word.Length == 1)
        {
            return word[0] == 'a' ? Keyword.A : Keyword.None;
        }

        Span<char> characters = stackalloc char[LongestName];
        return word.Length <= LongestName && Encoding.ASCII.TryGetChars(word, characters, out var length) && Names.TryGetValue(characters[..length], out var keyword)
            ? keyword
            : Keyword.None;
    }
}
