using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Mutualisons.Query.Expressions.Functions.Regexes;

/// <summary>The sets that the escapes of <see href="https://www.w3.org/TR/xmlschema11-2/#charcter-classes">XSD Datatypes, appendix G.4</see>, stand for.</summary>
internal static class UnicodeSets
{
    private const string CategoryLetters = "LuLlLtLmLoMnMcMeNdNlNoZsZlZpCcCfCsCoPcPdPsPePiPfPoSmScSkSoCn";

    // All code points are looked at once, at the first pattern that needs it.
    private static readonly Lazy<CodePointSet[]> Categories = new(FindCategories);
    private static readonly Lazy<(int CodePoint, int[] Variants)[]> Cases = new(FindCases);

    public static CodePointSet Space { get; } = CodePointSet.Of((' ', ' '), ('\t', '\n'), ('\r', '\r'));

    public static CodePointSet LineEnds { get; } = CodePointSet.Of(('\n', '\n'), ('\r', '\r'));

    /// <summary>Production NameStartChar of XML 1.0, fifth edition.</summary>
    public static CodePointSet NameStart { get; } = CodePointSet.Of(
        (':', ':'), ('A', 'Z'), ('_', '_'), ('a', 'z'), (0xC0, 0xD6), (0xD8, 0xF6), (0xF8, 0x2FF), (0x370, 0x37D), (0x37F, 0x1FFF), (0x200C, 0x200D),
        (0x2070, 0x218F), (0x2C00, 0x2FEF), (0x3001, 0xD7FF), (0xF900, 0xFDCF), (0xFDF0, 0xFFFD), (0x10000, 0xEFFFF));

    /// <summary>Production NameChar of XML 1.0, fifth edition.</summary>
    public static CodePointSet NameCharacter { get; } =
        NameStart.Union(CodePointSet.Of(('-', '.'), ('0', '9'), (0xB7, 0xB7), (0x300, 0x36F), (0x203F, 0x2040)));

    public static CodePointSet Digit => Categories.Value[(int)UnicodeCategory.DecimalDigitNumber];

    /// <summary>All but punctuation, separators and others.</summary>
    public static CodePointSet WordCharacter => Find("P")!.Union(Find("Z")!, Find("C")!).Complement();

    /// <summary>The set of a category such as <c>Lu</c> or <c>L</c>, or of a block such as <c>IsGreek</c>; null when there is none of the name.</summary>
    public static CodePointSet? Find(string name)
    {
        if (name.StartsWith("Is", StringComparison.Ordinal))
        {
            return FindBlock(name);
        }

        var found = Enumerable.Range(0, CategoryLetters.Length / 2)
            .Where(i => name.Length is 1 or 2 && name != "Cs" && CategoryLetters.AsSpan(2 * i, 2).StartsWith(name))
            .Select(i => Categories.Value[i])
            .ToList();
        return found.Count == 0 ? null : found[0].Union(found.Skip(1));
    }

    /// <summary>Adds the characters that differ from one of a set in case only.</summary>
    public static CodePointSet CloseOverCase(CodePointSet set) =>
        set.Union(CodePointSet.Of(Cases.Value.Where(c => set.Contains(c.CodePoint)).SelectMany(c => c.Variants).Select(v => (v, v))));

    /// <summary>Blocks begin and end at multiples of 16; .NET knows those of the basic plane.</summary>
    private static CodePointSet? FindBlock(string name)
    {
        const int BlockUnit = 16;
        try
        {
            var block = new Regex($@"\p{{{name}}}", RegexOptions.CultureInvariant, Regex.InfiniteMatchTimeout);
            return CodePointSet.Of(Enumerable.Range(0, 0x10000 / BlockUnit).Select(i => i * BlockUnit)
                .Where(first => block.IsMatch(((char)first).ToString())).Select(first => (first, first + BlockUnit - 1)));
        }
        catch (ArgumentException)
        {
            // No block has that name.
            return null;
        }
    }

    private static CodePointSet[] FindCategories()
    {
        var ranges = Enumerable.Range(0, CategoryLetters.Length / 2).Select(_ => new List<(int First, int Last)>()).ToArray();
        for (var c = 0; c <= 0x10FFFF; c++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(c);
            var list = ranges[(int)category];
            if (category != UnicodeCategory.Surrogate && list.Count > 0 && list[^1].Last == c - 1)
            {
                list[^1] = (list[^1].First, c);
            }
            else if (category != UnicodeCategory.Surrogate)
            {
                list.Add((c, c));
            }
        }

        return [.. ranges.Select(list => CodePointSet.Of(list))];
    }

    private static (int CodePoint, int[] Variants)[] FindCases()
    {
        var cased = new List<(int CodePoint, int Upper, int Lower)>();
        for (var c = 0; c <= 0x1FFFF; c++)
        {
            if (Rune.TryCreate(c, out var rune) && (Rune.ToUpperInvariant(rune) != rune || Rune.ToLowerInvariant(rune) != rune))
            {
                cased.Add((c, Rune.ToUpperInvariant(rune).Value, Rune.ToLowerInvariant(rune).Value));
            }
        }

        return [.. cased.GroupBy(c => c.Upper).SelectMany(
            group => group.Select(c => (c.CodePoint, group.SelectMany(v => (int[])[v.CodePoint, v.Upper, v.Lower]).Distinct().ToArray())))];
    }
}
