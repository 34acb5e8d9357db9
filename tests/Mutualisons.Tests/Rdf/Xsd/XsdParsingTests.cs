using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Xunit;

namespace Mutualisons.Tests.Rdf.Xsd;

/// <summary>Lexical spaces and canonical mappings of XSD 1.1, part 2.</summary>
public sealed class XsdParsingTests
{
    [Theory]
    [InlineData("integer:0", "0")]
    [InlineData("integer:+007", "7")]
    [InlineData("integer:-0", "0")]
    [InlineData("integer:9223372036854775807", "9223372036854775807")]
    [InlineData("integer:-9223372036854775808", "-9223372036854775808")]
    [InlineData("integer:123456789012345678901234567890", "123456789012345678901234567890")]
    [InlineData("decimal:1.0", "1")]
    [InlineData("decimal:+1.", "1")]
    [InlineData("decimal:.50", "0.5")]
    [InlineData("decimal:-0.0", "0")]
    [InlineData("decimal:-0.05", "-0.05")]
    [InlineData("decimal:210", "210")]
    [InlineData("decimal:12345678901234567890.12345678901234567890", "12345678901234567890.1234567890123456789")]
    [InlineData("decimal:0.000000000000000000000000001", "0.000000000000000000000000001")]
    [InlineData("double:0", "0.0E0")]
    [InlineData("double:-0", "-0.0E0")]
    [InlineData("double:1", "1.0E0")]
    [InlineData("double:1e6", "1.0E6")]
    [InlineData("double:-1.5E-7", "-1.5E-7")]
    [InlineData("double:123.456", "1.23456E2")]
    [InlineData("double:.001", "1.0E-3")]
    [InlineData("double:12345678901234567890", "1.2345678901234567E19")]
    [InlineData("double:4.9E-324", "5.0E-324")]
    [InlineData("double:1.7976931348623157E308", "1.7976931348623157E308")]
    [InlineData("double:1E400", "INF")]
    [InlineData("double:INF", "INF")]
    [InlineData("double:+INF", "INF")]
    [InlineData("double:-INF", "-INF")]
    [InlineData("double:NaN", "NaN")]
    [InlineData("float:3.4028235E38", "3.4028235E38")]
    [InlineData("float:0.1", "1.0E-1")]
    [InlineData("float:16777217", "1.6777216E7")]
    [InlineData("float:INF", "INF")]
    [InlineData("boolean:1", "true")]
    [InlineData("boolean:true", "true")]
    [InlineData("boolean:0", "false")]
    [InlineData("boolean:false", "false")]
    [InlineData("dateTime:2002-10-10T12:00:00-05:00", "2002-10-10T12:00:00-05:00")]
    [InlineData("dateTime:2002-10-10T17:00:00+00:00", "2002-10-10T17:00:00Z")]
    [InlineData("dateTime:2002-10-10T17:00:00.500", "2002-10-10T17:00:00.5")]
    [InlineData("dateTime:1999-12-31T24:00:00", "2000-01-01T00:00:00")]
    [InlineData("dateTime:2023-02-28T24:00:00Z", "2023-03-01T00:00:00Z")]
    [InlineData("dateTime:-0044-03-15T00:00:00Z", "-0044-03-15T00:00:00Z")]
    [InlineData("dateTime:0000-02-29T00:00:00Z", "0000-02-29T00:00:00Z")]
    [InlineData("dateTime:123456-01-01T00:00:00Z", "123456-01-01T00:00:00Z")]
    [InlineData("dateTime:2000-01-01T00:00:00.123456789012345678901234567891Z", "2000-01-01T00:00:00.123456789012345678901234567891Z")]
    [InlineData("dateTime:2000-01-01T00:00:00+14:00", "2000-01-01T00:00:00+14:00")]
    [InlineData("dateTimeStamp:2000-01-01T00:00:00Z", "2000-01-01T00:00:00Z")]
    [InlineData("date:2000-02-29", "2000-02-29")]
    [InlineData("date:2000-02-29-05:30", "2000-02-29-05:30")]
    [InlineData("time:13:20:00", "13:20:00")]
    [InlineData("time:13:20:30.5555", "13:20:30.5555")]
    [InlineData("time:24:00:00Z", "00:00:00Z")]
    [InlineData("gYear:1999", "1999")]
    [InlineData("gYear:-0001-05:00", "-0001-05:00")]
    [InlineData("gYearMonth:1999-05Z", "1999-05Z")]
    [InlineData("gMonth:--11", "--11")]
    [InlineData("gMonth:--11+02:00", "--11+02:00")]
    [InlineData("gMonthDay:--02-29", "--02-29")]
    [InlineData("gDay:---31", "---31")]
    [InlineData("gDay:---01Z", "---01Z")]
    [InlineData("duration:P1Y2M3DT10H30M", "P1Y2M3DT10H30M")]
    [InlineData("duration:-P120D", "-P120D")]
    [InlineData("duration:P0Y1347M", "P112Y3M")]
    [InlineData("duration:PT36H", "P1DT12H")]
    [InlineData("duration:P2DT60.50S", "P2DT1M0.5S")]
    [InlineData("duration:P0D", "PT0S")]
    [InlineData("duration:PT0.000000000001S", "PT0.000000000001S")]
    [InlineData("yearMonthDuration:P20M", "P1Y8M")]
    [InlineData("yearMonthDuration:-P0Y0M", "P0M")]
    [InlineData("dayTimeDuration:P4DT251M", "P4DT4H11M")]
    [InlineData("dayTimeDuration:-PT0S", "PT0S")]
    public void A_lexical_form_has_a_canonical_one(string text, string canonical) =>
        Assert.Equal(canonical, XsdTesting.Value(text).ToString());

    [Theory]
    [InlineData("integer:")]
    [InlineData("integer:+")]
    [InlineData("integer:1.0")]
    [InlineData("integer: 1")]
    [InlineData("integer:1e0")]
    [InlineData("integer:--1")]
    [InlineData("decimal:.")]
    [InlineData("decimal:-")]
    [InlineData("decimal:1e0")]
    [InlineData("decimal:1,0")]
    [InlineData("decimal:INF")]
    [InlineData("double:")]
    [InlineData("double:.")]
    [InlineData("double:e1")]
    [InlineData("double:1e")]
    [InlineData("double:1e+")]
    [InlineData("double:Infinity")]
    [InlineData("double:inf")]
    [InlineData("double:+NaN")]
    [InlineData("double: 1")]
    [InlineData("double:1_0")]
    [InlineData("float:0x1")]
    [InlineData("boolean:TRUE")]
    [InlineData("boolean:")]
    [InlineData("boolean:01")]
    [InlineData("dateTime:2002-10-10")]
    [InlineData("dateTime:2002-10-10 12:00:00")]
    [InlineData("dateTime:2002-10-10T12:00")]
    [InlineData("dateTime:2002-13-10T12:00:00")]
    [InlineData("dateTime:2002-02-29T12:00:00")]
    [InlineData("dateTime:1900-02-29T12:00:00")]
    [InlineData("dateTime:2002-00-10T12:00:00")]
    [InlineData("dateTime:2002-10-00T12:00:00")]
    [InlineData("dateTime:2002-10-10T25:00:00")]
    [InlineData("dateTime:2002-10-10T24:00:01")]
    [InlineData("dateTime:2002-10-10T24:01:00")]
    [InlineData("dateTime:2002-10-10T12:60:00")]
    [InlineData("dateTime:2002-10-10T12:00:60")]
    [InlineData("dateTime:2002-10-10T12:00:00.")]
    [InlineData("dateTime:2002-10-10T12:00:00+14:01")]
    [InlineData("dateTime:2002-10-10T12:00:00+02:60")]
    [InlineData("dateTime:2002-10-10T12:00:00+2:00")]
    [InlineData("dateTime:2002-10-10T12:00:00z")]
    [InlineData("dateTime:202-10-10T12:00:00")]
    [InlineData("dateTime:02002-10-10T12:00:00")]
    [InlineData("dateTime:+2002-10-10T12:00:00")]
    [InlineData("dateTime:99999999999999-10-10T12:00:00")]
    [InlineData("dateTimeStamp:2002-10-10T12:00:00")]
    [InlineData("date:2002-10-10T")]
    [InlineData("date:2002-10-1")]
    [InlineData("time:1:20:00")]
    [InlineData("time:13:20")]
    [InlineData("gYear:99")]
    [InlineData("gYearMonth:1999-5")]
    [InlineData("gMonth:-11")]
    [InlineData("gMonth:--13")]
    [InlineData("gMonthDay:--02-30")]
    [InlineData("gMonthDay:--04-31")]
    [InlineData("gDay:---32")]
    [InlineData("gDay:---1")]
    [InlineData("duration:P")]
    [InlineData("duration:PT")]
    [InlineData("duration:P1YT")]
    [InlineData("duration:1Y")]
    [InlineData("duration:P-1Y")]
    [InlineData("duration:P1M1Y")]
    [InlineData("duration:P1Y1Y")]
    [InlineData("duration:P1H")]
    [InlineData("duration:PT1D")]
    [InlineData("duration:PT1.S")]
    [InlineData("duration:PT.5S")]
    [InlineData("duration:PT1.5H")]
    [InlineData("duration:P1S")]
    [InlineData("duration:P1YT1H1H")]
    [InlineData("yearMonthDuration:P1D")]
    [InlineData("yearMonthDuration:P1YT0S")]
    [InlineData("dayTimeDuration:P1M")]
    [InlineData("dayTimeDuration:P0Y1D")]
    public void What_is_outside_the_lexical_space_has_no_value(string text) => Assert.False(XsdTesting.TryValue(text, out _));

    [Theory]
    [InlineData("byte", "-128", "127", "-129", "128")]
    [InlineData("short", "-32768", "32767", "-32769", "32768")]
    [InlineData("int", "-2147483648", "2147483647", "-2147483649", "2147483648")]
    [InlineData("long", "-9223372036854775808", "9223372036854775807", "-9223372036854775809", "9223372036854775808")]
    [InlineData("unsignedByte", "0", "255", "-1", "256")]
    [InlineData("unsignedShort", "0", "65535", "-1", "65536")]
    [InlineData("unsignedInt", "0", "4294967295", "-1", "4294967296")]
    [InlineData("unsignedLong", "0", "18446744073709551615", "-1", "18446744073709551616")]
    [InlineData("nonNegativeInteger", "0", "99999999999999999999", "-1", "-99999999999999999999")]
    [InlineData("positiveInteger", "1", "99999999999999999999", "0", "-1")]
    [InlineData("nonPositiveInteger", "-99999999999999999999", "0", "1", "99999999999999999999")]
    [InlineData("negativeInteger", "-99999999999999999999", "-1", "0", "1")]
    public void Types_derived_from_integer_hold_their_range_and_give_integers(string type, string least, string greatest, string below, string above)
    {
        Assert.Equal(XsdType.Integer, XsdTesting.Value($"{type}:{least}").Type);
        Assert.Equal(greatest, XsdTesting.Value($"{type}:{greatest}").ToString());
        Assert.False(XsdTesting.TryValue($"{type}:{below}", out _));
        Assert.False(XsdTesting.TryValue($"{type}:{above}", out _));
    }

    [Fact]
    public void Every_type_is_found_by_its_iri()
    {
        foreach (var type in Enum.GetValues<XsdType>().Where(type => type != XsdType.None))
        {
            Assert.True(XsdTypes.TryFind(Encoding.UTF8.GetBytes(type.ToIri().Value), out var found));
            Assert.Equal(type, found);
        }

        Assert.Equal(XsdVocabulary.GYearMonth, XsdType.GYearMonth.ToIri());
        Assert.Equal(XsdVocabulary.NonNegativeInteger, XsdType.NonNegativeInteger.ToIri());
        Assert.Equal(XsdVocabulary.DayTimeDuration, XsdType.DayTimeDuration.ToIri());
    }

    [Theory]
    [InlineData("http://www.w3.org/2001/XMLSchema#string")]
    [InlineData("http://www.w3.org/2001/XMLSchema#none")]
    [InlineData("http://www.w3.org/2001/XMLSchema#Integer")]
    [InlineData("http://www.w3.org/2001/XMLSchema#")]
    [InlineData("http://www.w3.org/2001/XMLSchema#aNameThatIsLongerThanAnyOther")]
    [InlineData("http://example.org/integer")]
    [InlineData("")]
    public void Other_datatypes_have_no_values_here(string iri)
    {
        Assert.False(XsdTypes.TryFind(Encoding.UTF8.GetBytes(iri), out _));
        Assert.False(XsdValue.TryParse("1"u8, Encoding.UTF8.GetBytes(iri), out _));
    }

    [Fact]
    public void A_number_past_the_limit_has_no_value()
    {
        Assert.True(XsdTesting.TryValue("integer:" + new string('9', XsdDecimal.MaxDigits), out _));
        Assert.False(XsdTesting.TryValue("integer:" + new string('9', XsdDecimal.MaxDigits + 1), out _));
        Assert.False(XsdTesting.TryValue("decimal:0." + new string('9', XsdDecimal.MaxDigits + 1), out _));
    }

    [Fact]
    public void A_value_becomes_a_literal_of_its_type() =>
        Assert.Equal(new Literal("1.5E0", XsdVocabulary.Double), XsdValue.FromDouble(1.5).ToLiteral());
}
