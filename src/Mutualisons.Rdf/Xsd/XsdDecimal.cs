using System.Numerics;

namespace Mutualisons.Rdf.Xsd;

/// <summary>An exact decimal number of any size, of which an integer is the case without fraction; <c>default</c> is zero (<see href="https://www.w3.org/TR/xmlschema11-2/#decimal">XSD 1.1, section 3.3.3</see>).</summary>
/// <remarks>A coefficient over a power of ten, kept without trailing zeros, so that equal numbers have equal parts. Coefficients within 64 bits are not allocated.</remarks>
public readonly partial struct XsdDecimal : IEquatable<XsdDecimal>
{
    /// <summary>The longest number that is read or computed, in digits on either side of the point; the specification asks for 16.</summary>
    public const int MaxDigits = 10_000;

    private const long MaxBits = MaxDigits * 10L / 3;
    private const int MaxPower = 18;

    private static readonly long[] Powers = MakePowers();

    private readonly object? _big; // a BigInteger, only when the coefficient needs more than 64 bits
    private readonly long _small;
    private readonly int _scale;

    /// <summary>An integer.</summary>
    public XsdDecimal(long value) => _small = value;

    /// <summary>An integer of any size.</summary>
    public XsdDecimal(BigInteger value)
        : this(value, 0)
    {
    }

    /// <summary>A coefficient divided by ten to the power of <paramref name="scale"/>.</summary>
    public XsdDecimal(long coefficient, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        while (scale > 0 && coefficient % 10 == 0)
        {
            coefficient /= 10;
            scale = coefficient == 0 ? 0 : scale - 1;
        }

        _small = coefficient;
        _scale = scale;
    }

    /// <summary>A coefficient of any size divided by ten to the power of <paramref name="scale"/>.</summary>
    public XsdDecimal(BigInteger coefficient, int scale)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(scale);
        while (!FitsLong(coefficient))
        {
            if (scale == 0 || !TryDivideByTen(coefficient, out var quotient))
            {
                _big = coefficient;
                _scale = scale;
                return;
            }

            coefficient = quotient;
            scale--;
        }

        this = new XsdDecimal((long)coefficient, scale);
    }

    private XsdDecimal(Int128 coefficient, int scale)
    {
        this = coefficient >= long.MinValue && coefficient <= long.MaxValue
            ? new XsdDecimal((long)coefficient, scale)
            : new XsdDecimal((BigInteger)coefficient, scale);
    }

    /// <summary>Zero.</summary>
    public static XsdDecimal Zero => default;

    /// <summary>One.</summary>
    public static XsdDecimal One => new(1);

    /// <summary>How many digits follow the point; zero for an integer.</summary>
    public int Scale => _scale;

    /// <summary>Whether there is no fraction.</summary>
    public bool IsInteger => _scale == 0;

    /// <summary>-1, 0 or 1.</summary>
    public int Sign => _big is BigInteger big ? big.Sign : Math.Sign(_small);

    /// <summary>The number times ten to the power of <see cref="Scale"/>.</summary>
    public BigInteger Coefficient => _big is BigInteger big ? big : _small;

    internal bool IsWithinLimits => _scale <= MaxDigits && (_big is not BigInteger big || big.GetBitLength() <= MaxBits);

    /// <summary>The integer, when there is no fraction and it fits in 64 bits.</summary>
    public bool TryGetInt64(out long value)
    {
        value = _small;
        return _scale == 0 && _big is null;
    }

    /// <summary>The coefficient, when it fits in 64 bits: the number is that, divided by ten to the power of <see cref="Scale"/>.</summary>
    public bool TryGetSmall(out long coefficient)
    {
        coefficient = _small;
        return _big is null;
    }

    /// <summary>Whether both are the same number.</summary>
    public bool Equals(XsdDecimal other) => _small == other._small && _scale == other._scale && Equals(_big, other._big);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDecimal other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_small, _scale, _big);

    private static long PowerOfTen(int exponent) => Powers[exponent];

    private static long[] MakePowers()
    {
        var powers = new long[MaxPower + 1];
        powers[0] = 1;
        for (var i = 1; i < powers.Length; i++)
        {
            powers[i] = powers[i - 1] * 10;
        }

        return powers;
    }

    private static bool FitsLong(BigInteger value) => value >= long.MinValue && value <= long.MaxValue;

    private static bool TryDivideByTen(BigInteger value, out BigInteger quotient)
    {
        quotient = BigInteger.DivRem(value, 10, out var remainder);
        return remainder.IsZero;
    }
}
