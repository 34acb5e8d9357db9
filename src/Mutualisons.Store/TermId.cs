using System.Globalization;

namespace Mutualisons.Store;

/// <summary>A term as one 64-bit number: four bits of kind and sixty of payload; <c>default</c> is unbound.</summary>
/// <remarks>
/// Equal terms have equal ids within one store (and, with the overlay, one execution), so joins compare ids. Inline kinds carry
/// their value, and within such a kind ids sort as the values do. Ids never leave Store and Query.
/// </remarks>
public readonly partial struct TermId : IEquatable<TermId>, IComparable<TermId>
{
    /// <summary>How many bits the payload has.</summary>
    public const int PayloadBits = 60;

    private const ulong PayloadMask = (1UL << PayloadBits) - 1;

    private TermId(ulong value) => Value = value;

    private TermId(TermIdKind kind, ulong payload) => Value = ((ulong)kind << PayloadBits) | payload;

    /// <summary>The unnamed graph.</summary>
    public static TermId DefaultGraph => new(TermIdKind.DefaultGraph, 0);

    /// <summary>The number itself, as columns hold it.</summary>
    public ulong Value { get; }

    /// <summary>What the id stands for.</summary>
    public TermIdKind Kind => (TermIdKind)(Value >> PayloadBits);

    /// <summary>The sixty bits below the kind: a dictionary index, a counter, or an encoded value.</summary>
    public ulong Payload => Value & PayloadMask;

    /// <summary>True for <c>default</c>.</summary>
    public bool IsUnbound => Value == 0;

    /// <summary>True when the id carries its value and needs no dictionary.</summary>
    public bool IsInline => Kind is >= TermIdKind.Boolean and <= TermIdKind.DateTime;

    /// <summary>True when the payload is a dictionary index.</summary>
    public bool IsDictionary => Kind is >= TermIdKind.Iri and <= TermIdKind.TypedLiteral or TermIdKind.TripleTerm or TermIdKind.DirectionalString;

    /// <summary>True for every literal that is stored or inline; query-local ids have to be looked up in their overlay.</summary>
    public bool IsLiteral => Kind is >= TermIdKind.String and <= TermIdKind.DateTime or TermIdKind.DirectionalString;

    /// <summary>Takes back a number that came from <see cref="Value"/>.</summary>
    public static TermId FromValue(ulong value) => new(value);

    /// <summary>The id of an entry in one execution's overlay dictionary.</summary>
    public static TermId QueryLocal(ulong index) => new(TermIdKind.QueryLocal, Checked(index));

    /// <summary>The blank node with this number.</summary>
    public static TermId BlankNode(ulong number) => new(TermIdKind.BlankNode, Checked(number));

    /// <summary>The lowest id that a kind can have: with <see cref="Last"/> the range of a filter over that kind.</summary>
    public static TermId First(TermIdKind kind) => new(kind, 0);

    /// <summary>The highest id that a kind can have.</summary>
    public static TermId Last(TermIdKind kind) => new(kind, PayloadMask);

    /// <inheritdoc/>
    public bool Equals(TermId other) => Value == other.Value;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TermId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Value.GetHashCode();

    /// <inheritdoc/>
    public int CompareTo(TermId other) => Value.CompareTo(other.Value);

    /// <summary>Kind and payload, for debugging.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Kind}:{Payload}");

    /// <summary>True when both are the same id.</summary>
    public static bool operator ==(TermId left, TermId right) => left.Value == right.Value;

    /// <summary>True when the ids differ.</summary>
    public static bool operator !=(TermId left, TermId right) => left.Value != right.Value;

    /// <summary>Order of ids: by kind, then within an inline kind by value.</summary>
    public static bool operator <(TermId left, TermId right) => left.Value < right.Value;

    /// <summary>Order of ids: by kind, then within an inline kind by value.</summary>
    public static bool operator >(TermId left, TermId right) => left.Value > right.Value;

    /// <summary>Order of ids: by kind, then within an inline kind by value.</summary>
    public static bool operator <=(TermId left, TermId right) => left.Value <= right.Value;

    /// <summary>Order of ids: by kind, then within an inline kind by value.</summary>
    public static bool operator >=(TermId left, TermId right) => left.Value >= right.Value;

    internal static TermId Dictionary(TermIdKind kind, int index) => new(kind, (ulong)index);

    private static ulong Checked(ulong payload)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(payload, PayloadMask);
        return payload;
    }
}
