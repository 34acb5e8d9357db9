using System.Globalization;
using System.Numerics;
using System.Text;
using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

/// <summary>Random numbers of every size against BigInteger arithmetic at a fixed scale.</summary>
public sealed class XsdDecimalTests
{
    private const int CommonScale = 60;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Arithmetic_order_and_texts_agree_with_big_integers(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var (left, scaledLeft) = Next(random);
            var (right, scaledRight) = Next(random);
            Assert.Equal(scaledLeft + scaledRight, Scaled(left + right));
            Assert.Equal(scaledLeft - scaledRight, Scaled(left - right));
            Assert.Equal(scaledLeft * scaledRight, Scaled(left * right) * BigInteger.Pow(10, CommonScale));
            Assert.Equal(Math.Sign(scaledLeft.CompareTo(scaledRight)), Math.Sign(left.CompareTo(right)));
            Assert.Equal(scaledLeft == scaledRight, left == right);
            Assert.True(XsdDecimal.TryParse(Encoding.ASCII.GetBytes(left.ToString()), out var read));
            Assert.Equal(left, read);
            Assert.Equal(left.GetHashCode(), read.GetHashCode());
            AssertQuotient(left, right);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Doubles_agree_with_the_frameworks_parser(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 3_000; i++)
        {
            var (number, _) = Next(random);
            Assert.Equal(double.Parse(number.ToString(), CultureInfo.InvariantCulture), number.ToDouble());
            Assert.Equal(float.Parse(number.ToString(), CultureInfo.InvariantCulture), number.ToSingle());
            Assert.True(XsdDecimal.TryFromDouble(number.ToDouble(), out var back));
            Assert.Equal(number.ToDouble(), back.ToDouble());
        }
    }

    // The quotient is at most half a unit of its last digit away: |q * r - l| * 2 * 10^digits <= |r|.
    private static void AssertQuotient(XsdDecimal left, XsdDecimal right)
    {
        Assert.Equal(right.Sign != 0, XsdDecimal.TryDivide(left, right, out var quotient));
        var error = ((quotient * right) - left).Abs() * new XsdDecimal(2) * new XsdDecimal(BigInteger.Pow(10, XsdDecimal.QuotientDigits));
        Assert.True(right.Sign == 0 || error <= right.Abs(), $"{left} / {right} is not {quotient}");
    }

    private static (XsdDecimal Number, BigInteger Scaled) Next(Random random)
    {
        var scale = random.Next(4) == 0 ? 0 : random.Next(CommonScale / 2);
        var coefficient = random.Next(4) switch
        {
            0 => random.Next(-10, 10),
            1 => random.NextInt64(long.MinValue, long.MaxValue),
            2 => random.Next(2) == 0 ? long.MinValue : long.MaxValue,
            _ => new BigInteger(random.NextInt64()) * random.NextInt64() * random.Next(-10, 10),
        };
        return (new XsdDecimal(coefficient, scale), coefficient * BigInteger.Pow(10, CommonScale - scale));
    }

    private static BigInteger Scaled(XsdDecimal number) => number.Coefficient * BigInteger.Pow(10, CommonScale - number.Scale);
}
