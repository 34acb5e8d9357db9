using System.Buffers.Binary;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>A term's place in the order of ORDER BY, MIN and MAX (<see href="https://www.w3.org/TR/sparql11-query/#modOrderBy">section 15.1</see>), most of it as two numbers.</summary>
/// <remarks>Unbound, blank nodes, IRIs, then literals: numbers, durations, booleans and times by value, the rest by datatype, spelling and tag; triple terms by their parts.</remarks>
internal readonly record struct SortKey(int Rank, ulong Prefix, ulong Rest, ulong Id)
{
    private const int BlankNodeRank = 1;
    private const int IriRank = 2;
    private const long InstantBias = 1L << 50;
    private const int NumberRank = 3;
    private const int DurationRank = 4;
    private const int FirstTypeRank = 5;
    private const int FirstSpeltRank = 256;
    private const int TaggedRank = FirstSpeltRank + 1;
    private const int BetweenRank = FirstSpeltRank + 2;
    private const int StringRank = FirstSpeltRank + 3;
    private const int LastRank = FirstSpeltRank + 4;
    private const int TripleRank = FirstSpeltRank + 5;

    private static readonly int[] TypeRanks = RankTypes();

    public static SortKey Of(Evaluation evaluation, ulong id)
    {
        if (id == 0)
        {
            return default;
        }

        if (Values.TryGetInlineNumber(id, out var number))
        {
            return new SortKey(NumberRank, Ascending(number), 0, id);
        }

        var term = TermId.FromValue(id);
        if (term.Kind is TermIdKind.Date or TermIdKind.DateTime)
        {
            Values.TryGetInstant(term, out var instant, out _);
            return new SortKey(RankOf(term.Kind == TermIdKind.Date ? XsdType.Date : XsdType.DateTime), (ulong)(instant + InstantBias), 0, id);
        }

        switch (evaluation.Terms.KindOf(id))
        {
            case TermKind.BlankNode:
                return new SortKey(BlankNodeRank, 0, 0, id);
            case TermKind.Iri:
                return OfText(IriRank, evaluation.View(id).Value, id);
            case TermKind.TripleTerm:
                return new SortKey(TripleRank, 0, 0, id);
        }

        if (Values.TryGet(evaluation, id, out var value))
        {
            return new SortKey(RankOf(value.Type), PrefixOf(value), 0, id);
        }

        var view = evaluation.View(id);
        var rank = RankOf(view.Datatype);
        return rank is TaggedRank or StringRank ? OfText(rank, view.Value, id) : new SortKey(rank, 0, 0, id);
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

        if (left.Rest != right.Rest)
        {
            return left.Rest.CompareTo(right.Rest);
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
        if (left.Rank == TripleRank)
        {
            return CompareTriples(evaluation, left.Id, right.Id);
        }

        if (left.Rank is >= NumberRank and < FirstSpeltRank)
        {
            Values.TryGet(evaluation, left.Id, out var a);
            Values.TryGet(evaluation, right.Id, out var b);
            var order = XsdValue.Compare(a, b, 0);
            return order is XsdOrder.Less or XsdOrder.Greater ? (int)order : 0;
        }

        var x = evaluation.View(left.Id);
        var y = evaluation.View(right.Id);
        var byType = x.Datatype.SequenceCompareTo(y.Datatype);
        var byText = byType != 0 ? byType : x.Value.SequenceCompareTo(y.Value);
        var byLanguage = byText != 0 ? byText : x.Language.SequenceCompareTo(y.Language);
        return byLanguage != 0 ? byLanguage : x.Direction.CompareTo(y.Direction);
    }

    /// <summary>Subject first, then predicate, then object; no deeper than terms may nest.</summary>
    private static int CompareTriples(Evaluation evaluation, ulong left, ulong right)
    {
        evaluation.Terms.TryGetTriple(left, out var leftSubject, out var leftPredicate, out var leftObject);
        evaluation.Terms.TryGetTriple(right, out var rightSubject, out var rightPredicate, out var rightObject);
        var bySubject = Compare(evaluation, Of(evaluation, leftSubject), Of(evaluation, rightSubject));
        var byPredicate = bySubject != 0 ? bySubject : Compare(evaluation, Of(evaluation, leftPredicate), Of(evaluation, rightPredicate));
        return byPredicate != 0 ? byPredicate : Compare(evaluation, Of(evaluation, leftObject), Of(evaluation, rightObject));
    }

    /// <summary>Types that are compared with each other share a rank.</summary>
    private static int RankOf(XsdType type) => TypeRanks[(int)type];

    private static int[] RankTypes()
    {
        var byName = Enum.GetValues<XsdType>().OrderBy(t => t.ToString(), StringComparer.Ordinal).ToArray();
        return [.. Enum.GetValues<XsdType>().Select(t => t.IsNumeric() ? NumberRank : t.IsDuration() ? DurationRank : FirstTypeRank + Array.IndexOf(byName, t))];
    }

    /// <summary>Literals without a value come by datatype: strings and tagged strings have ranks of their own, for speed.</summary>
    private static int RankOf(ReadOnlySpan<byte> datatype)
    {
        var (tagged, text) = (datatype.SequenceCompareTo(RdfVocabulary.LangStringUtf8), datatype.SequenceCompareTo(XsdVocabulary.StringUtf8));
        return tagged < 0 ? FirstSpeltRank : tagged == 0 ? TaggedRank : text < 0 ? BetweenRank : text == 0 ? StringRank : LastRank;
    }

    private static ulong PrefixOf(in XsdValue value) => value.IsNumeric ? Ascending(value.AsDouble())
        : value.Type == XsdType.Boolean ? value.AsBoolean() ? 1UL : 0
        : value.Type is XsdType.Date or XsdType.DateTime ? PrefixOf(value.AsDateTime())
        : 0;

    /// <summary>The instant as inline ids have it; years that those cannot hold lie before and behind all of them.</summary>
    private static ulong PrefixOf(in XsdDateTime time)
    {
        const long MinuteMilliseconds = 60_000;
        if (time.Year is < 1 or > 9999)
        {
            return time.Year < 1 ? 0 : ulong.MaxValue;
        }

        var minutes = (new DateTime((int)time.Year, time.Month, time.Day, time.Hour, time.Minute, 0, DateTimeKind.Utc) - DateTime.UnixEpoch).Ticks / TimeSpan.TicksPerMinute;
        var seconds = (long)Math.Floor(time.Second.ToDouble() * 1000);
        return (ulong)(((minutes - (time.TimezoneMinutes ?? 0)) * MinuteMilliseconds) + seconds + InstantBias);
    }

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

    /// <summary>The first sixteen bytes decide most comparisons without looking the text up.</summary>
    private static SortKey OfText(int rank, ReadOnlySpan<byte> text, ulong id)
    {
        Span<byte> first = stackalloc byte[16];
        first.Clear();
        text[..Math.Min(first.Length, text.Length)].CopyTo(first);
        return new SortKey(rank, BinaryPrimitives.ReadUInt64BigEndian(first), BinaryPrimitives.ReadUInt64BigEndian(first[8..]), id);
    }
}
