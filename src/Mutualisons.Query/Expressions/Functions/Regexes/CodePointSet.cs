using System.Globalization;
using System.Text;

namespace Mutualisons.Query.Expressions.Functions.Regexes;

/// <summary>A set of Unicode code points, surrogates excluded, as ascending ranges that do not touch.</summary>
internal sealed class CodePointSet
{
    private const int FirstSurrogate = 0xD800;
    private const int LastSurrogate = 0xDFFF;
    private const int FirstSupplementary = 0x10000;
    private const int LastCodePoint = 0x10FFFF;

    private readonly (int First, int Last)[] _ranges;

    private CodePointSet((int First, int Last)[] ranges) => _ranges = ranges;

    public static CodePointSet All { get; } = new([(0, FirstSurrogate - 1), (LastSurrogate + 1, LastCodePoint)]);

    /// <summary>The set of the code points in any of some ranges.</summary>
    public static CodePointSet Of(params IEnumerable<(int First, int Last)> ranges)
    {
        var merged = new List<(int First, int Last)>();
        foreach (var range in ranges.Order())
        {
            if (merged.Count > 0 && range.First <= merged[^1].Last + 1)
            {
                merged[^1] = (merged[^1].First, Math.Max(merged[^1].Last, range.Last));
            }
            else
            {
                merged.Add(range);
            }
        }

        return new CodePointSet([.. merged]);
    }

    public CodePointSet Union(params IEnumerable<CodePointSet> others) => Of(others.Append(this).SelectMany(set => set._ranges));

    public CodePointSet Complement() => All.Except(this);

    public CodePointSet Except(CodePointSet other)
    {
        var result = new List<(int First, int Last)>();
        var next = 0;
        foreach (var (first, last) in _ranges)
        {
            var from = first;
            while (next > 0 && other._ranges[next - 1].Last >= from)
            {
                next--;
            }

            for (; next < other._ranges.Length && other._ranges[next].First <= last; next++)
            {
                if (other._ranges[next].First > from)
                {
                    result.Add((from, other._ranges[next].First - 1));
                }

                from = Math.Max(from, other._ranges[next].Last + 1);
            }

            if (from <= last)
            {
                result.Add((from, last));
            }
        }

        return new CodePointSet([.. result]);
    }

    public bool Contains(int codePoint)
    {
        var (low, high) = (0, _ranges.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _ranges[middle].Last < codePoint ? (middle + 1, high) : (low, middle);
        }

        return low < _ranges.Length && _ranges[low].First <= codePoint;
    }

    /// <summary>Writes a .NET expression for one code point of the set: a class for one UTF-16 unit, and alternatives of two.</summary>
    public void WriteTo(StringBuilder output)
    {
        var alternatives = new List<string>();
        var units = string.Concat(_ranges.Where(r => r.First < FirstSupplementary).Select(r => Units(r.First, Math.Min(r.Last, FirstSupplementary - 1))));
        if (units.Length > 0)
        {
            alternatives.Add($"[{units}]");
        }

        foreach (var (first, last) in _ranges.Where(r => r.Last >= FirstSupplementary))
        {
            AddPairs(alternatives, Math.Max(first, FirstSupplementary), last);
        }

        // An empty set matches nothing.
        output.Append(alternatives.Count switch
        {
            0 => @"[^\u0000-\uFFFF]",
            1 => alternatives[0].StartsWith('[') && units.Length > 0 ? alternatives[0] : $"(?:{alternatives[0]})",
            _ => $"(?:{string.Join('|', alternatives)})",
        });
    }

    private static void AddPairs(List<string> alternatives, int first, int last)
    {
        const int LowCount = 0x400;
        while (first <= last)
        {
            var isWhole = first % LowCount == 0 && last - first >= LowCount - 1;
            var end = isWhole ? ((last + 1) / LowCount * LowCount) - 1 : Math.Min(last, (first / LowCount * LowCount) + LowCount - 1);
            var (from, to) = (char.ConvertFromUtf32(first), char.ConvertFromUtf32(end));
            alternatives.Add($"[{Units(from[0], to[0])}][{Units(from[1], to[1])}]");
            first = end + 1;
        }
    }

    private static string Units(int first, int last) => first == last ? Unit(first) : $"{Unit(first)}-{Unit(last)}";

    private static string Unit(int unit) => string.Create(CultureInfo.InvariantCulture, $"\\u{unit:X4}");
}
