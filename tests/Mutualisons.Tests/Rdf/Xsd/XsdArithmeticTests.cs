using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

/// <summary>Operators of XPath Functions, sections 4.2, 8.4 and 9.7; many rows are its examples.</summary>
public sealed class XsdArithmeticTests
{
    [Theory]
    [InlineData("integer:1", "integer:2", "integer:3")]
    [InlineData("integer:9223372036854775807", "integer:1", "integer:9223372036854775808")]
    [InlineData("integer:-9223372036854775808", "integer:-1", "integer:-9223372036854775809")]
    [InlineData("integer:9223372036854775808", "integer:-1", "integer:9223372036854775807")]
    [InlineData("byte:127", "byte:1", "integer:128")]
    [InlineData("decimal:0.1", "decimal:0.2", "decimal:0.3")]
    [InlineData("decimal:1.5", "integer:1", "decimal:2.5")]
    [InlineData("decimal:0.5", "decimal:0.5", "decimal:1")]
    [InlineData("decimal:99999999999999999999", "decimal:0.00000000000000000001", "decimal:99999999999999999999.00000000000000000001")]
    [InlineData("float:1.5", "integer:1", "float:2.5E0")]
    [InlineData("float:0.1", "double:0.1", "double:2.0000000149011612E-1")]
    [InlineData("decimal:1", "double:1", "double:2.0E0")]
    [InlineData("double:INF", "double:-INF", "double:NaN")]
    [InlineData("yearMonthDuration:P2Y11M", "yearMonthDuration:P3Y3M", "yearMonthDuration:P6Y2M")]
    [InlineData("dayTimeDuration:P2DT12H5M", "dayTimeDuration:P5DT12H", "dayTimeDuration:P8DT5M")]
    [InlineData("dateTime:2000-10-30T11:12:00", "yearMonthDuration:P1Y2M", "dateTime:2001-12-30T11:12:00")]
    [InlineData("yearMonthDuration:P1Y2M", "dateTime:2000-10-30T11:12:00", "dateTime:2001-12-30T11:12:00")]
    [InlineData("dateTime:2000-10-30T11:12:00", "dayTimeDuration:P3DT1H15M", "dateTime:2000-11-02T12:27:00")]
    [InlineData("dateTime:2000-01-31T00:00:00Z", "yearMonthDuration:P1M", "dateTime:2000-02-29T00:00:00Z")]
    [InlineData("dateTime:2000-01-12T12:13:14Z", "duration:P1Y3M5DT7H10M3.3S", "dateTime:2001-04-17T19:23:17.3Z")]
    [InlineData("dateTime:9999-12-31T23:59:59.5Z", "dayTimeDuration:PT0.5S", "dateTime:10000-01-01T00:00:00Z")]
    [InlineData("dateTime:-0001-12-31T23:00:00Z", "dayTimeDuration:PT1H", "dateTime:0000-01-01T00:00:00Z")]
    [InlineData("date:2000-10-30", "yearMonthDuration:P1Y2M", "date:2001-12-30")]
    [InlineData("date:2004-10-30Z", "dayTimeDuration:P2DT2H30M0S", "date:2004-11-01Z")]
    [InlineData("time:11:12:00", "dayTimeDuration:P3DT1H15M", "time:12:27:00")]
    [InlineData("time:23:12:00+03:00", "dayTimeDuration:P1DT3H15M", "time:02:27:00+03:00")]
    [InlineData("time:11:12:00", "yearMonthDuration:P1M", "error")]
    [InlineData("gYear:2000", "yearMonthDuration:P1Y", "error")]
    [InlineData("yearMonthDuration:P1Y", "dayTimeDuration:P1D", "error")]
    [InlineData("dateTime:2000-01-01T00:00:00", "integer:1", "error")]
    [InlineData("integer:1", "boolean:true", "error")]
    [InlineData("dateTime:2000-01-01T00:00:00", "dateTime:2000-01-01T00:00:00", "error")]
    [InlineData("dateTime:1000000000000-01-01T00:00:00Z", "yearMonthDuration:P1Y", "error")]
    public void Sums(string left, string right, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TryAdd(XsdTesting.Value(left), XsdTesting.Value(right), out var result), result));

    [Theory]
    [InlineData("integer:1", "integer:2", "integer:-1")]
    [InlineData("decimal:1.1", "decimal:1.1", "decimal:0")]
    [InlineData("integer:0", "integer:-9223372036854775808", "integer:9223372036854775808")]
    [InlineData("double:1", "float:0.5", "double:5.0E-1")]
    [InlineData("yearMonthDuration:P2Y11M", "yearMonthDuration:P3Y3M", "yearMonthDuration:-P4M")]
    [InlineData("dayTimeDuration:P2DT12H", "dayTimeDuration:P1DT10H30M", "dayTimeDuration:P1DT1H30M")]
    [InlineData("dateTime:2000-10-30T06:12:00-05:00", "dateTime:1999-11-28T09:00:00Z", "dayTimeDuration:P337DT2H12M")]
    [InlineData("date:2000-10-30", "date:1999-11-28", "dayTimeDuration:P337D")]
    [InlineData("date:2000-10-30+05:00", "date:1999-11-28Z", "dayTimeDuration:P336DT19H")]
    [InlineData("date:2000-10-15-05:00", "date:2000-10-10+02:00", "dayTimeDuration:P5DT7H")]
    [InlineData("time:11:12:00Z", "time:04:00:00-05:00", "dayTimeDuration:PT2H12M")]
    [InlineData("time:11:00:00-05:00", "time:21:30:00+05:30", "dayTimeDuration:PT0S")]
    [InlineData("time:17:00:00-06:00", "time:08:00:00+09:00", "dayTimeDuration:P1D")]
    [InlineData("time:24:00:00", "time:23:59:59", "dayTimeDuration:-PT23H59M59S")]
    [InlineData("dateTime:2000-10-30T11:12:00", "yearMonthDuration:P1Y2M", "dateTime:1999-08-30T11:12:00")]
    [InlineData("dateTime:2000-10-30T11:12:00", "dayTimeDuration:P3DT1H15M", "dateTime:2000-10-27T09:57:00")]
    [InlineData("date:2000-10-30", "yearMonthDuration:P1Y2M", "date:1999-08-30")]
    [InlineData("date:2000-02-29Z", "yearMonthDuration:P1Y", "date:1999-02-28Z")]
    [InlineData("date:2000-10-31-05:00", "yearMonthDuration:P1Y1M", "date:1999-09-30-05:00")]
    [InlineData("date:2000-10-30", "dayTimeDuration:P3DT1H15M", "date:2000-10-26")]
    [InlineData("time:11:12:00", "dayTimeDuration:P3DT1H15M", "time:09:57:00")]
    [InlineData("time:08:20:00-05:00", "dayTimeDuration:P23DT10H10M", "time:22:10:00-05:00")]
    [InlineData("gYear:2000", "gYear:1999", "error")]
    [InlineData("integer:1", "dayTimeDuration:P1D", "error")]
    [InlineData("dayTimeDuration:P1D", "date:2000-01-01", "error")]
    [InlineData("date:2000-01-01", "dateTime:2000-01-01T00:00:00", "error")]
    public void Differences(string left, string right, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TrySubtract(XsdTesting.Value(left), XsdTesting.Value(right), out var result), result));

    [Theory]
    [InlineData("integer:3", "integer:-4", "integer:-12")]
    [InlineData("integer:9223372036854775807", "integer:9223372036854775807", "integer:85070591730234615847396907784232501249")]
    [InlineData("integer:99999999999999999999", "decimal:0.1", "decimal:9999999999999999999.9")]
    [InlineData("decimal:2.5", "decimal:0.4", "decimal:1")]
    [InlineData("decimal:0.0000000001", "decimal:0.0000000001", "decimal:0.00000000000000000001")]
    [InlineData("decimal:1.5", "float:2", "float:3.0E0")]
    [InlineData("double:0", "double:INF", "double:NaN")]
    [InlineData("yearMonthDuration:P2Y11M", "decimal:2.3", "yearMonthDuration:P6Y9M")]
    [InlineData("integer:2", "yearMonthDuration:P1Y", "yearMonthDuration:P2Y")]
    [InlineData("dayTimeDuration:PT2H10M", "decimal:2.1", "dayTimeDuration:PT4H33M")]
    [InlineData("dayTimeDuration:PT2H10M", "double:0.5", "dayTimeDuration:PT1H5M")]
    [InlineData("dayTimeDuration:P1D", "double:NaN", "error")]
    [InlineData("dayTimeDuration:P1D", "double:INF", "error")]
    [InlineData("duration:P1D", "integer:2", "error")]
    [InlineData("date:2000-01-01", "integer:2", "error")]
    public void Products(string left, string right, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TryMultiply(XsdTesting.Value(left), XsdTesting.Value(right), out var result), result));

    [Theory]
    [InlineData("integer:6", "integer:3", "decimal:2")]
    [InlineData("integer:1", "integer:4", "decimal:0.25")]
    [InlineData("integer:1", "integer:3", "decimal:0.333333333333333333")]
    [InlineData("integer:2", "integer:3", "decimal:0.666666666666666667")]
    [InlineData("integer:-2", "integer:3", "decimal:-0.666666666666666667")]
    [InlineData("integer:1", "integer:-8", "decimal:-0.125")]
    [InlineData("integer:1", "integer:100000000000000000000", "decimal:0.00000000000000000001")]
    [InlineData("decimal:0.00000000000000000001", "integer:4", "decimal:0.0000000000000000000025")]
    [InlineData("integer:99999999999999999999", "integer:99999999999999999999", "decimal:1")]
    [InlineData("integer:-9223372036854775808", "integer:-1", "decimal:9223372036854775808")]
    [InlineData("decimal:1.1", "decimal:0.1", "decimal:11")]
    [InlineData("integer:1", "integer:0", "error")]
    [InlineData("decimal:0", "decimal:0.0", "error")]
    [InlineData("integer:1", "double:0", "double:INF")]
    [InlineData("double:-1", "integer:0", "double:-INF")]
    [InlineData("float:0", "float:0", "float:NaN")]
    [InlineData("float:1", "integer:4", "float:2.5E-1")]
    [InlineData("yearMonthDuration:P2Y11M", "decimal:1.5", "yearMonthDuration:P1Y11M")]
    [InlineData("yearMonthDuration:P3Y4M", "yearMonthDuration:-P1Y4M", "decimal:-2.5")]
    [InlineData("dayTimeDuration:P1DT2H30M10.5S", "decimal:1.5", "dayTimeDuration:PT17H40M7S")]
    [InlineData("dayTimeDuration:P2DT53M11S", "dayTimeDuration:P1DT10H", "decimal:1.437834967320261438")]
    [InlineData("dayTimeDuration:P1D", "integer:0", "error")]
    [InlineData("dayTimeDuration:P1D", "double:0", "error")]
    [InlineData("dayTimeDuration:P1D", "double:INF", "dayTimeDuration:PT0S")]
    [InlineData("dayTimeDuration:P1D", "dayTimeDuration:PT0S", "error")]
    [InlineData("integer:1", "dayTimeDuration:P1D", "error")]
    public void Quotients(string left, string right, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TryDivide(XsdTesting.Value(left), XsdTesting.Value(right), out var result), result));

    [Theory]
    [InlineData("integer:1", "integer:-1")]
    [InlineData("integer:-9223372036854775808", "integer:9223372036854775808")]
    [InlineData("double:0", "double:-0.0E0")]
    [InlineData("duration:P1Y1D", "duration:-P1Y1D")]
    [InlineData("boolean:true", "error")]
    [InlineData("date:2000-01-01", "error")]
    public void Negatives(string value, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TryNegate(XsdTesting.Value(value), out var result), result));

    [Theory]
    [InlineData("integer:-2", "integer:2", "integer:-2", "integer:-2", "integer:-2")]
    [InlineData("decimal:2.5", "decimal:2.5", "decimal:3", "decimal:3", "decimal:2")]
    [InlineData("decimal:2.4999", "decimal:2.4999", "decimal:2", "decimal:3", "decimal:2")]
    [InlineData("decimal:-2.5", "decimal:2.5", "decimal:-2", "decimal:-2", "decimal:-3")]
    [InlineData("decimal:-0.4", "decimal:0.4", "decimal:0", "decimal:0", "decimal:-1")]
    [InlineData("decimal:12345678901234567890.5", "decimal:12345678901234567890.5", "decimal:12345678901234567891", "decimal:12345678901234567891", "decimal:12345678901234567890")]
    [InlineData("decimal:0.00000000000000000000001", "decimal:0.00000000000000000000001", "decimal:0", "decimal:1", "decimal:0")]
    [InlineData("double:-2.5", "double:2.5E0", "double:-2.0E0", "double:-2.0E0", "double:-3.0E0")]
    [InlineData("double:-0.4", "double:4.0E-1", "double:-0.0E0", "double:-0.0E0", "double:-1.0E0")]
    [InlineData("double:0.49999999999999994", "double:4.9999999999999994E-1", "double:0.0E0", "double:1.0E0", "double:0.0E0")]
    [InlineData("double:4503599627370497", "double:4.503599627370497E15", "double:4.503599627370497E15", "double:4.503599627370497E15", "double:4.503599627370497E15")]
    [InlineData("double:-INF", "double:INF", "double:-INF", "double:-INF", "double:-INF")]
    [InlineData("double:NaN", "double:NaN", "double:NaN", "double:NaN", "double:NaN")]
    [InlineData("float:1.5", "float:1.5E0", "float:2.0E0", "float:2.0E0", "float:1.0E0")]
    [InlineData("boolean:true", "error", "error", "error", "error")]
    public void Roundings(string value, string abs, string round, string ceiling, string floor)
    {
        var number = XsdTesting.Value(value);
        Assert.Equal(abs, XsdTesting.Show(number.TryAbs(out var result), result));
        Assert.Equal(round, XsdTesting.Show(number.TryRound(out result), result));
        Assert.Equal(ceiling, XsdTesting.Show(number.TryCeiling(out result), result));
        Assert.Equal(floor, XsdTesting.Show(number.TryFloor(out result), result));
    }

    [Fact]
    public void A_result_past_the_limit_is_an_error()
    {
        var large = XsdTesting.Value("integer:" + new string('9', XsdDecimal.MaxDigits));
        Assert.False(XsdValue.TryMultiply(large, large, out _));
    }

    [Fact]
    public void Small_numbers_are_computed_without_allocating()
    {
        var (a, b) = (XsdTesting.Value("decimal:12.5"), XsdTesting.Value("integer:7"));
        Assert.Equal(0, Allocated(() => XsdValue.TryAdd(a, b, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.TryMultiply(a, b, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.TryDivide(a, b, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.Compare(a, b) == XsdOrder.Greater));
        Assert.Equal(0, Allocated(() => XsdValue.TryParse("-12.50"u8, XsdType.Decimal, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.TryParse("1.5e3"u8, XsdType.Double, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.TryParse("2024-02-29T12:00:00.123Z"u8, XsdType.DateTime, out _)));
        Assert.Equal(0, Allocated(() => XsdValue.TryParse("P1DT2H"u8, XsdType.DayTimeDuration, out _)));
    }

    private static long Allocated(Func<bool> operation)
    {
        Assert.True(operation());
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
        {
            operation();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1_000; // what the runtime allocates now and then does not count
    }
}
