using System.Text;
using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

/// <summary>Casts of SPARQL 1.1, section 17.5, and XPath Functions, section 19; and the parts of points in time.</summary>
public sealed class XsdCastTests
{
    [Theory]
    [InlineData("boolean:true", "integer", "integer:1")]
    [InlineData("boolean:false", "decimal", "decimal:0")]
    [InlineData("boolean:true", "float", "float:1.0E0")]
    [InlineData("boolean:true", "double", "double:1.0E0")]
    [InlineData("integer:0", "boolean", "boolean:false")]
    [InlineData("integer:-7", "boolean", "boolean:true")]
    [InlineData("decimal:0.1", "boolean", "boolean:true")]
    [InlineData("double:NaN", "boolean", "boolean:false")]
    [InlineData("float:-0", "boolean", "boolean:false")]
    [InlineData("double:INF", "boolean", "boolean:true")]
    [InlineData("decimal:-7.875", "integer", "integer:-7")]
    [InlineData("double:33.99", "integer", "integer:33")]
    [InlineData("double:1e23", "integer", "integer:99999999999999991611392")]
    [InlineData("double:INF", "integer", "error")]
    [InlineData("float:NaN", "decimal", "error")]
    [InlineData("float:1.25", "decimal", "decimal:1.25")]
    [InlineData("double:0.1", "decimal", "decimal:0.1")]
    [InlineData("double:1.5E-10", "decimal", "decimal:0.00000000015")]
    [InlineData("decimal:0.1", "double", "double:1.0E-1")]
    [InlineData("decimal:0.1", "float", "float:1.0E-1")]
    [InlineData("integer:9007199254740993", "double", "double:9.007199254740992E15")]
    [InlineData("integer:16777217", "float", "float:1.6777216E7")]
    [InlineData("double:0.1", "float", "float:1.0E-1")]
    [InlineData("double:1E300", "float", "float:INF")]
    [InlineData("integer:300", "unsignedByte", "error")]
    [InlineData("decimal:255.9", "unsignedByte", "integer:255")]
    [InlineData("dateTime:2002-10-10T17:00:00Z", "date", "date:2002-10-10Z")]
    [InlineData("dateTime:2002-10-10T17:00:00Z", "time", "time:17:00:00Z")]
    [InlineData("dateTime:2002-10-31T17:00:00Z", "gYear", "gYear:2002Z")]
    [InlineData("dateTime:2002-10-31T17:00:00Z", "gYearMonth", "gYearMonth:2002-10Z")]
    [InlineData("dateTime:2002-10-31T17:00:00", "gMonth", "gMonth:--10")]
    [InlineData("dateTime:2002-10-31T17:00:00", "gMonthDay", "gMonthDay:--10-31")]
    [InlineData("date:2002-10-31", "gDay", "gDay:---31")]
    [InlineData("date:2002-10-10-05:00", "dateTime", "dateTime:2002-10-10T00:00:00-05:00")]
    [InlineData("date:2002-10-10", "time", "error")]
    [InlineData("time:17:00:00", "dateTime", "error")]
    [InlineData("dateTime:2002-10-10T17:00:00", "dateTimeStamp", "error")]
    [InlineData("duration:P1Y2M3DT4H", "yearMonthDuration", "yearMonthDuration:P1Y2M")]
    [InlineData("duration:P1Y2M3DT4H", "dayTimeDuration", "dayTimeDuration:P3DT4H")]
    [InlineData("yearMonthDuration:P1Y", "dayTimeDuration", "dayTimeDuration:PT0S")]
    [InlineData("dayTimeDuration:P1D", "duration", "duration:P1D")]
    [InlineData("integer:1", "dateTime", "error")]
    [InlineData("dateTime:2002-10-10T17:00:00Z", "integer", "error")]
    [InlineData("dateTime:2002-10-10T17:00:00Z", "boolean", "error")]
    [InlineData("integer:1", "duration", "error")]
    public void Values_cast_to_other_types(string value, string target, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdTesting.Value(value).TryCast(XsdTesting.Type(target), out var result), result));

    [Theory]
    [InlineData(" 1 ", "integer", "integer:1")]
    [InlineData("\t-10.2E3\n", "double", "double:-1.02E4")]
    [InlineData("+33.3300", "decimal", "decimal:33.33")]
    [InlineData("1.5", "integer", "error")]
    [InlineData("true", "boolean", "boolean:true")]
    [InlineData("2002-10-10T17:00:00Z", "dateTime", "dateTime:2002-10-10T17:00:00Z")]
    [InlineData("1 2", "integer", "error")]
    [InlineData("", "integer", "error")]
    public void Strings_cast_after_trimming(string text, string target, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdValue.TryCast(Encoding.UTF8.GetBytes(text), XsdTesting.Type(target), out var result), result));

    [Theory]
    [InlineData("double:1", "1")]
    [InlineData("double:0", "0")]
    [InlineData("double:-0", "-0")]
    [InlineData("double:1000000", "1.0E6")]
    [InlineData("double:999999.5", "999999.5")]
    [InlineData("double:0.000001", "0.000001")]
    [InlineData("double:0.00000099", "9.9E-7")]
    [InlineData("double:-INF", "-INF")]
    [InlineData("float:0.1", "0.1")]
    [InlineData("float:12345678", "1.2345678E7")]
    [InlineData("decimal:1.0", "1")]
    [InlineData("integer:007", "7")]
    [InlineData("boolean:1", "true")]
    [InlineData("duration:P12M", "P1Y")]
    [InlineData("dateTime:2002-10-10T12:00:00+00:00", "2002-10-10T12:00:00Z")]
    public void Values_cast_to_strings(string value, string expected) => Assert.Equal(expected, XsdTesting.String(XsdTesting.Value(value)));

    [Theory]
    [InlineData("dateTime:1999-05-31T13:20:00.5-05:00", "1999", "5", "31", "13", "20", "0.5", "-PT5H")]
    [InlineData("dateTime:-0001-12-31T24:00:00", "0", "1", "1", "0", "0", "0", "error")]
    [InlineData("date:1999-05-31Z", "1999", "5", "31", "error", "error", "error", "PT0S")]
    [InlineData("time:01:23:45+05:30", "error", "error", "error", "1", "23", "45", "PT5H30M")]
    [InlineData("gMonthDay:--05-31", "error", "5", "31", "error", "error", "error", "error")]
    [InlineData("integer:1", "error", "error", "error", "error", "error", "error", "error")]
    public void Points_in_time_have_parts(string value, string year, string month, string day, string hours, string minutes, string seconds, string timezone)
    {
        var time = XsdTesting.Value(value);
        Assert.Equal(
            [year, month, day, hours, minutes, seconds, timezone],
            [
                Text(time.TryGetYear(out var part), part),
                Text(time.TryGetMonth(out part), part),
                Text(time.TryGetDay(out part), part),
                Text(time.TryGetHours(out part), part),
                Text(time.TryGetMinutes(out part), part),
                Text(time.TryGetSeconds(out part), part),
                Text(time.TryGetTimezone(out part), part),
            ]);
    }

    // The examples of XPath Functions, section 9.6; null takes the timezone away.
    [Theory]
    [InlineData("dateTime:2002-03-07T10:00:00", -600, "dateTime:2002-03-07T10:00:00-10:00")]
    [InlineData("dateTime:2002-03-07T10:00:00-07:00", -600, "dateTime:2002-03-07T07:00:00-10:00")]
    [InlineData("dateTime:2002-03-07T10:00:00-07:00", 600, "dateTime:2002-03-08T03:00:00+10:00")]
    [InlineData("dateTime:2002-03-07T00:00:00+01:00", -480, "dateTime:2002-03-06T15:00:00-08:00")]
    [InlineData("dateTime:2002-03-07T10:00:00-07:00", null, "dateTime:2002-03-07T10:00:00")]
    [InlineData("date:2002-03-07-07:00", -600, "date:2002-03-06-10:00")]
    [InlineData("date:2002-03-07", -600, "date:2002-03-07-10:00")]
    [InlineData("time:10:00:00-07:00", 600, "time:03:00:00+10:00")]
    [InlineData("time:10:00:00-07:00", 841, "error")]
    [InlineData("gYear:2000Z", 60, "error")]
    public void Timezones_are_adjusted(string value, int? timezone, string expected) =>
        Assert.Equal(expected, XsdTesting.Show(XsdTesting.Value(value).TryAdjustTimezone(timezone, out var result), result));

    [Fact]
    public void A_clock_reading_becomes_a_dateTime() =>
        Assert.Equal("2024-02-29T23:59:58.1234567+02:00", XsdDateTime.FromDateTimeOffset(new DateTimeOffset(2024, 2, 29, 23, 59, 58, TimeSpan.FromHours(2)).AddTicks(1_234_567)).ToString());

    [Fact]
    public void The_calendar_agrees_with_the_frameworks()
    {
        var start = XsdTesting.Value("dateTime:0001-01-01T00:00:00Z");
        for (var days = 0; days < 3_652_059; days += 367)
        {
            Assert.True(XsdValue.TryAdd(start, XsdValue.FromDuration(new XsdDuration(0, new XsdDecimal(days * 86_400L)), XsdType.DayTimeDuration), out var moved));
            var expected = DateTime.MinValue.AddDays(days);
            var actual = moved.AsDateTime();
            Assert.Equal((expected.Year, expected.Month, expected.Day), ((int)actual.Year, actual.Month, actual.Day));
        }
    }

    private static string Text(bool success, XsdValue value) => success ? value.ToString() : "error";
}
