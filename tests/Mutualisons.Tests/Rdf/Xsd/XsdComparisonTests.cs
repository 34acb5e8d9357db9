using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

public sealed class XsdComparisonTests
{
    [Theory]
    [InlineData("integer:1", "integer:2", XsdOrder.Less)]
    [InlineData("integer:1", "decimal:1.0", XsdOrder.Equal)]
    [InlineData("integer:1", "double:1e0", XsdOrder.Equal)]
    [InlineData("decimal:0.1", "float:0.1", XsdOrder.Equal)]
    [InlineData("float:0.1", "double:0.1", XsdOrder.Greater)]
    [InlineData("decimal:1.10", "decimal:1.1", XsdOrder.Equal)]
    [InlineData("decimal:-1.5", "decimal:-1.25", XsdOrder.Less)]
    [InlineData("decimal:99999999999999999999.1", "integer:99999999999999999999", XsdOrder.Greater)]
    [InlineData("decimal:0.00000000000000000000001", "integer:1", XsdOrder.Less)]
    [InlineData("decimal:0.00000000000000000000001", "integer:0", XsdOrder.Greater)]
    [InlineData("integer:-99999999999999999999", "integer:1", XsdOrder.Less)]
    [InlineData("double:-0", "double:0", XsdOrder.Equal)]
    [InlineData("double:NaN", "double:NaN", XsdOrder.Indeterminate)]
    [InlineData("double:NaN", "integer:1", XsdOrder.Indeterminate)]
    [InlineData("double:INF", "integer:99999999999999999999", XsdOrder.Greater)]
    [InlineData("boolean:false", "boolean:true", XsdOrder.Less)]
    [InlineData("boolean:1", "boolean:true", XsdOrder.Equal)]
    [InlineData("boolean:true", "integer:1", XsdOrder.Incomparable)]
    [InlineData("dateTime:2002-04-02T12:00:00-01:00", "dateTime:2002-04-02T17:00:00+04:00", XsdOrder.Equal)]
    [InlineData("dateTime:1999-12-31T24:00:00", "dateTime:2000-01-01T00:00:00", XsdOrder.Equal)]
    [InlineData("dateTime:2000-01-01T00:00:00.1Z", "dateTime:2000-01-01T00:00:00.09Z", XsdOrder.Greater)]
    [InlineData("dateTime:-0001-12-31T00:00:00Z", "dateTime:0000-01-01T00:00:00Z", XsdOrder.Less)]
    [InlineData("dateTime:10000-01-01T00:00:00Z", "dateTime:9999-12-31T00:00:00Z", XsdOrder.Greater)]
    [InlineData("date:2004-12-25Z", "date:2004-12-25+07:00", XsdOrder.Greater)]
    [InlineData("date:2004-12-25-12:00", "date:2004-12-26+12:00", XsdOrder.Equal)]
    [InlineData("time:08:00:00+09:00", "time:17:00:00-06:00", XsdOrder.Less)]
    [InlineData("time:24:00:00", "time:00:00:00", XsdOrder.Equal)]
    [InlineData("gYear:2005-12:00", "gYear:2005+12:00", XsdOrder.Greater)]
    [InlineData("gYearMonth:1976-02", "gYearMonth:1976-03", XsdOrder.Less)]
    [InlineData("gMonthDay:--12-25-14:00", "gMonthDay:--12-26+10:00", XsdOrder.Equal)]
    [InlineData("gMonth:--12-14:00", "gMonth:--12+10:00", XsdOrder.Greater)]
    [InlineData("gDay:---25-14:00", "gDay:---26+10:00", XsdOrder.Equal)]
    [InlineData("gDay:---12", "gDay:---12Z", XsdOrder.Equal)]
    [InlineData("date:2000-01-01", "dateTime:2000-01-01T00:00:00", XsdOrder.Incomparable)]
    [InlineData("duration:P1Y", "duration:P12M", XsdOrder.Equal)]
    [InlineData("duration:PT24H", "duration:P1D", XsdOrder.Equal)]
    [InlineData("duration:P1Y", "duration:P364D", XsdOrder.Greater)]
    [InlineData("duration:P1Y", "duration:P365D", XsdOrder.Indeterminate)]
    [InlineData("duration:P1Y", "duration:P366D", XsdOrder.Indeterminate)]
    [InlineData("duration:P1Y", "duration:P367D", XsdOrder.Less)]
    [InlineData("duration:P1M", "duration:P27D", XsdOrder.Greater)]
    [InlineData("duration:P1M", "duration:P28D", XsdOrder.Indeterminate)]
    [InlineData("duration:P1M", "duration:P31D", XsdOrder.Indeterminate)]
    [InlineData("duration:P1M", "duration:P32D", XsdOrder.Less)]
    [InlineData("duration:P5M", "duration:P149D", XsdOrder.Greater)]
    [InlineData("duration:P5M", "duration:P150D", XsdOrder.Indeterminate)]
    [InlineData("duration:P5M", "duration:P153D", XsdOrder.Indeterminate)]
    [InlineData("duration:P5M", "duration:P154D", XsdOrder.Less)]
    [InlineData("yearMonthDuration:P0M", "dayTimeDuration:PT0S", XsdOrder.Equal)]
    [InlineData("yearMonthDuration:-P1M", "yearMonthDuration:P1M", XsdOrder.Less)]
    [InlineData("dayTimeDuration:P1D", "integer:1", XsdOrder.Incomparable)]
    public void Values_compare_as_the_specifications_say(string left, string right, XsdOrder expected)
    {
        Assert.Equal(expected, XsdValue.Compare(XsdTesting.Value(left), XsdTesting.Value(right)));
        var mirrored = expected is XsdOrder.Less or XsdOrder.Greater ? (XsdOrder)(-(int)expected) : expected;
        Assert.Equal(mirrored, XsdValue.Compare(XsdTesting.Value(right), XsdTesting.Value(left)));
    }

    // XSD 1.0, part 2, section 3.2.7.4: the table of determinate and indeterminate comparisons.
    [Theory]
    [InlineData("2000-01-15T00:00:00", "2000-02-15T00:00:00", XsdOrder.Less)]
    [InlineData("2000-01-15T12:00:00", "2000-01-16T12:00:00Z", XsdOrder.Less)]
    [InlineData("2000-01-01T12:00:00", "1999-12-31T23:00:00Z", XsdOrder.Indeterminate)]
    [InlineData("2000-01-16T12:00:00", "2000-01-16T12:00:00Z", XsdOrder.Indeterminate)]
    [InlineData("2000-01-16T00:00:00", "2000-01-16T12:00:00Z", XsdOrder.Indeterminate)]
    [InlineData("2000-01-16T12:00:00Z", "2000-01-15T12:00:00", XsdOrder.Greater)]
    public void Without_an_implicit_timezone_the_order_is_partial(string left, string right, XsdOrder expected) =>
        Assert.Equal(expected, XsdValue.Compare(XsdTesting.Value("dateTime:" + left), XsdTesting.Value("dateTime:" + right), implicitTimezone: null));

    [Fact]
    public void An_implicit_timezone_stands_in_for_a_missing_one()
    {
        var local = XsdTesting.Value("dateTime:2000-01-01T12:00:00");
        var zoned = XsdTesting.Value("dateTime:2000-01-01T11:00:00Z");
        Assert.Equal(XsdOrder.Greater, XsdValue.Compare(local, zoned, implicitTimezone: 0));
        Assert.Equal(XsdOrder.Equal, XsdValue.Compare(local, zoned, implicitTimezone: 60));
    }

    [Theory]
    [InlineData("integer:1", "decimal:1.0", true)]
    [InlineData("double:NaN", "double:NaN", false)]
    [InlineData("duration:P1M", "duration:P30D", false)]
    [InlineData("boolean:true", "integer:1", null)]
    public void Equality_answers_or_has_no_answer(string left, string right, bool? expected) =>
        Assert.Equal(expected, XsdValue.TryEquals(XsdTesting.Value(left), XsdTesting.Value(right), out var equal) ? equal : null);

    [Fact]
    public void Identity_is_of_value_and_type()
    {
        Assert.True(XsdTesting.Value("decimal:1.0") == XsdTesting.Value("decimal:1.00"));
        Assert.True(XsdTesting.Value("decimal:1.0") != XsdTesting.Value("integer:1"));
        Assert.True(XsdTesting.Value("double:NaN") == XsdTesting.Value("double:NaN"));
        Assert.True(XsdTesting.Value("dateTime:2000-01-01T00:00:00Z") != XsdTesting.Value("dateTime:2000-01-01T00:00:00"));
        Assert.Equal(XsdTesting.Value("integer:99999999999999999999").GetHashCode(), XsdTesting.Value("integer:099999999999999999999").GetHashCode());
    }
}
