using System.Numerics;
using System.Text;

namespace Mutualisons.Rdf.Xsd;

/// <summary>What there is to know about an <see cref="XsdType"/>: its IRI, what it derives from, its range.</summary>
public static class XsdTypes
{
    private static readonly Iri?[] Iris = MakeIris();
    private static readonly (byte[] Name, XsdType Type)[][] ByLength = GroupByLength();

    /// <summary>Finds a type by its IRI; false for <c>xsd:string</c> and every datatype that has no values here.</summary>
    public static bool TryFind(ReadOnlySpan<byte> datatypeIri, out XsdType type)
    {
        type = XsdType.None;
        if (!datatypeIri.StartsWith("http://www.w3.org/2001/XMLSchema#"u8))
        {
            return false;
        }

        var name = datatypeIri["http://www.w3.org/2001/XMLSchema#"u8.Length..];
        if (name.Length >= ByLength.Length)
        {
            return false;
        }

        foreach (var (candidate, found) in ByLength[name.Length])
        {
            if (name.SequenceEqual(candidate))
            {
                type = found;
                return true;
            }
        }

        return false;
    }

    /// <summary>The datatype as a term.</summary>
    /// <exception cref="ArgumentException"><paramref name="type"/> is <see cref="XsdType.None"/>.</exception>
    public static Iri ToIri(this XsdType type) =>
        Iris.ElementAtOrDefault((int)type) ?? throw new ArgumentException("There is no type here.", nameof(type));

    /// <summary>Whether values of the type are numbers.</summary>
    public static bool IsNumeric(this XsdType type) => type.ToValueType() is >= XsdType.Integer and <= XsdType.Double;

    /// <summary>Whether values of the type are points in time, recurring ones included.</summary>
    public static bool IsDateTime(this XsdType type) => type is (>= XsdType.DateTime and <= XsdType.GDay) or XsdType.DateTimeStamp;

    /// <summary>Whether values of the type are durations.</summary>
    public static bool IsDuration(this XsdType type) => type is >= XsdType.Duration and <= XsdType.DayTimeDuration;

    /// <summary>The type that values of the given type have here: integer for the types derived from it, dateTime for dateTimeStamp.</summary>
    public static XsdType ToValueType(this XsdType type) => type switch
    {
        >= XsdType.Long and <= XsdType.NegativeInteger => XsdType.Integer,
        XsdType.DateTimeStamp => XsdType.DateTime,
        _ => type,
    };

    // XSD 1.1, section 3.4: the facets minInclusive and maxInclusive of the types derived from integer.
    internal static bool IsInRange(XsdType type, XsdDecimal value) => type switch
    {
        XsdType.Long => IsBetween(value, long.MinValue, long.MaxValue),
        XsdType.Int => IsBetween(value, int.MinValue, int.MaxValue),
        XsdType.Short => IsBetween(value, short.MinValue, short.MaxValue),
        XsdType.Byte => IsBetween(value, sbyte.MinValue, sbyte.MaxValue),
        XsdType.UnsignedLong => value.Sign >= 0 && value <= new XsdDecimal((BigInteger)ulong.MaxValue),
        XsdType.UnsignedInt => IsBetween(value, 0, uint.MaxValue),
        XsdType.UnsignedShort => IsBetween(value, 0, ushort.MaxValue),
        XsdType.UnsignedByte => IsBetween(value, 0, byte.MaxValue),
        XsdType.NonNegativeInteger => value.Sign >= 0,
        XsdType.PositiveInteger => value.Sign > 0,
        XsdType.NonPositiveInteger => value.Sign <= 0,
        XsdType.NegativeInteger => value.Sign < 0,
        _ => true,
    };

    private static bool IsBetween(XsdDecimal value, long least, long greatest) =>
        value.TryGetInt64(out var small) && small >= least && small <= greatest;

    private static Iri?[] MakeIris() => Array.ConvertAll(
        Enum.GetValues<XsdType>(),
        type => type == XsdType.None ? null : new Iri(XsdVocabulary.Namespace + LocalName(type)));

    // The names of XSD begin with a small letter.
    private static string LocalName(XsdType type)
    {
        var name = type.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static (byte[] Name, XsdType Type)[][] GroupByLength()
    {
        var names = Enum.GetValues<XsdType>().Where(type => type != XsdType.None)
            .Select(type => (Name: Encoding.ASCII.GetBytes(LocalName(type)), Type: type))
            .ToLookup(entry => entry.Name.Length);
        return [.. Enumerable.Range(0, names.Max(group => group.Key) + 1).Select(length => names[length].ToArray())];
    }
}
