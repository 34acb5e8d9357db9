using System.Buffers.Binary;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Query.Expressions;

/// <summary>A term's place in the order of ORDER BY, MIN and MAX (<see href="https://www.w3.org/TR/sparql11-query/#modOrderBy">section 15.1</see>), most of it as one number.</summary>
/// <remarks>Unbound, blank nodes, IRIs, then literals: strings by code point and tag, numbers, booleans and times by value, the rest by spelling.</remarks>
internal readonly record struct SortKey(int Rank, ulong Prefix, ulong Id)
{
    private const int BlankNodeRank = 1;
    private const int IriRank = 2;
    private const int TextRank = 3;
    private const int ValueRank = 4;
    private const int OtherRank = 256;

    public static SortKey Of(Evaluation evaluation, ulong id)
    {
        if (id == 0)
        {
            return default;
        }

        if (Values.TryGetInlineNumber(id, out var number))
        {
            return new SortKey(RankOf(XsdType.Double), Ascending(number), id);
        }

        switch (evaluation.Terms.KindOf(id))
        {
            case TermKind.BlankNode:
                return new SortKey(BlankNodeRank, 0, id);
            case TermKind.Iri:
                return new SortKey(IriRank, FirstBytes(evaluation.View(id).Value), id);
        }

        if (Values.TryGet(evaluation, id, out var value))
        {
            return new SortKey(RankOf(value.Type), PrefixOf(value), id);
        }

        var view = evaluation.View(id);
        var isText = !view.Language.IsEmpty || view.Datatype.SequenceEqual(XsdVocabulary.StringUtf8);
        return new SortKey(isText ? TextRank : OtherRank, FirstBytes(view.Value), id);
    }

    /// <summary>Negative, zero or positive; zero for different terms of equal value.</summary>
    public static int Compare(Evaluation evaluation, in SortKey left, in SortKey right)
    {
        if (left.Rank != right.Rank)
        {
            return left.Rank.CompareTo(right.Rank);
        }

        if (left.Prefix != right.Prefix)
        {
            return left.Prefix.CompareTo(right.Prefix);
        }

        return left.Id == right.Id ? 0 : CompareWhole(evaluation, left, right);
    }

    private static int CompareWhole(Evaluation evaluation, in SortKey left, in SortKey right)
    {
        if (left.Rank == BlankNodeRank)
        {
            return left.Id.CompareTo(right.Id);
        }

        evaluation.StartRow();
        if (left.Rank is >= ValueRank and < OtherRank)
        {
            Values.TryGet(evaluation, left.Id, out var a);
            Values.TryGet(evaluation, right.Id, out var b);
            var order = XsdValue.Compare(a, b, 0);
            return order is XsdOrder.Less or XsdOrder.Greater ? (int)order : 0;
        }

        var x = evaluation.View(left.Id);
        var y = evaluation.View(right.Id);
        var byText = x.Value.SequenceCompareTo(y.Value);
        var byTag = byText != 0 ? byText : x.Language.SequenceCompareTo(y.Language);
        return byTag != 0 ? byTag : x.Datatype.SequenceCompareTo(y.Datatype);
    }

    /// <summary>Types that are compared with each other share a rank.</summary>
    private static int RankOf(XsdType type) =>
        ValueRank + (int)(type.IsNumeric() ? XsdType.Integer : type.IsDuration() ? XsdType.Duration : type);

    private static ulong PrefixOf(in XsdValue value) => value.IsNumeric ? Ascending(value.AsDouble())
        : value.Type == XsdType.Boolean ? value.AsBoolean() ? 1UL : 0
        : 0;

    /// <summary>A number as bits that ascend with it; NaN first, and both zeros equal.</summary>
    private static ulong Ascending(double number)
    {
        if (double.IsNaN(number))
        {
            return 0;
        }

        var bits = BitConverter.DoubleToUInt64Bits(number + 0.0);
        return (long)bits < 0 ? ~bits : bits | (1UL << 63);
    }

    private static ulong FirstBytes(ReadOnlySpan<byte> text)
    {
        Span<byte> first = stackalloc byte[8];
        first.Clear();
        text[..Math.Min(8, text.Length)].CopyTo(first);
        return BinaryPrimitives.ReadUInt64BigEndian(first);
    }
}
