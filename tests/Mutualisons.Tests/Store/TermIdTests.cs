using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

public sealed class TermIdTests
{
    public static TheoryData<string, string> Canonical => new()
    {
        { "boolean", "true" }, { "boolean", "false" },
        { "integer", "0" }, { "integer", "-1" }, { "integer", "576460752303423487" }, { "integer", "-576460752303423488" },
        { "decimal", "0.0" }, { "decimal", "1.5" }, { "decimal", "-0.5" }, { "decimal", "50.850346" }, { "decimal", "-576460752303.423488" }, { "decimal", "576460752303.423487" },
        { "double", "0.0E0" }, { "double", "-0.0E0" }, { "double", "1.0E0" }, { "double", "1.0E-1" }, { "double", "-1.25E3" }, { "double", "1.0E10" },
        { "double", "1.2345678901234568E15" }, { "double", "INF" }, { "double", "-INF" }, { "double", "NaN" }, { "double", "1.0E-5" },
        { "date", "2024-02-29" }, { "date", "0001-01-01" }, { "date", "9999-12-31" }, { "date", "2024-02-29Z" }, { "date", "1969-12-31+02:00" }, { "date", "2024-02-29-14:00" },
        { "dateTime", "2024-02-29T23:59:59" }, { "dateTime", "2024-02-29T00:00:00Z" }, { "dateTime", "2024-02-29T00:00:00+00:00" }, { "dateTime", "1066-10-14T09:00:00.25-05:30" },
        { "dateTime", "0001-01-01T00:00:00" }, { "dateTime", "9999-12-31T23:59:59.999" }, { "dateTime", "2000-01-01T00:00:00.001Z" },
    };

    public static TheoryData<string, string> NotInline => new()
    {
        { "boolean", "1" }, { "boolean", "TRUE" }, { "boolean", " true" },
        { "integer", "01" }, { "integer", "+1" }, { "integer", "-0" }, { "integer", "" }, { "integer", "1 " }, { "integer", "576460752303423488" }, { "integer", "-576460752303423489" }, { "integer", "1.0" }, { "integer", "99999999999999999999" },
        { "decimal", "1" }, { "decimal", "1.50" }, { "decimal", ".5" }, { "decimal", "1." }, { "decimal", "-0.0" }, { "decimal", "+1.5" }, { "decimal", "1.+5" }, { "decimal", "1.-5" }, { "decimal", "0.1234567" }, { "decimal", "01.5" }, { "decimal", "576460752303.423488" }, { "decimal", "9999999999999999.5" },
        { "double", "1" }, { "double", "1.0" }, { "double", "1e0" }, { "double", "1.0e0" }, { "double", "1.0E+0" }, { "double", "10.0E0" }, { "double", "1.0E300" }, { "double", "4.9E-324" }, { "double", "+INF" }, { "double", "Infinity" }, { "double", "nan" }, { "double", "1.00E0" },
        { "date", "2023-02-29" }, { "date", "10000-01-01" }, { "date", "-0001-01-01" }, { "date", "2024-1-1" }, { "date", "2024-02-29-00:00" }, { "date", "2024-02-29+14:01" }, { "date", "0000-01-01" },
        { "dateTime", "2024-02-29T24:00:00" }, { "dateTime", "2024-02-29T00:00:00.0" }, { "dateTime", "2024-02-29T00:00:00.000Z" }, { "dateTime", "2024-02-29T00:00:00.0001" }, { "dateTime", "2024-02-29T00:00" }, { "dateTime", "2024-02-29T00:00:60" }, { "dateTime", "2024-02-29" },
        { "int", "1" }, { "float", "1.0E0" }, { "dateTimeStamp", "2024-02-29T00:00:00Z" }, { "string", "true" },
    };

    public static TheoryData<string, string[]> Ascending => new()
    {
        { "integer", ["-576460752303423488", "-10", "-9", "0", "1", "9", "10", "576460752303423487"] },
        { "decimal", ["-10.5", "-1.25", "-1.0", "0.0", "0.000001", "1.0", "10.0"] },
        { "double", ["-INF", "-1.0E10", "-1.0E0", "-1.0E-10", "0.0E0", "1.0E-10", "1.0E0", "1.5E0", "2.0E0", "1.0E10", "INF"] },
        { "date", ["0001-01-01", "1969-12-31", "1970-01-01", "2024-02-29+01:00", "2024-02-29Z", "2024-02-29-01:00", "9999-12-31"] },
        { "dateTime", ["1969-12-31T23:59:59.999Z", "1970-01-01T00:00:00Z", "1970-01-01T02:00:00+01:00", "1970-01-01T00:30:00-01:00", "2024-01-01T00:00:00"] },
        { "boolean", ["false", "true"] },
    };

    [Theory]
    [MemberData(nameof(Canonical))]
    public void Canonical_literals_are_inline_and_print_back_to_the_byte(string datatype, string lexical)
    {
        Assert.True(TryInline(lexical, datatype, out var id));

        var buffer = new ArrayBufferWriter<byte>();
        id.WriteLexical(buffer);
        Assert.Equal(lexical, Encoding.UTF8.GetString(buffer.WrittenSpan));
        Assert.Equal(XsdVocabulary.Namespace + datatype, Encoding.UTF8.GetString(id.InlineDatatype));
    }

    [Theory]
    [MemberData(nameof(NotInline))]
    public void Other_spellings_datatypes_and_sizes_are_not_inline(string datatype, string lexical)
    {
        Assert.False(TryInline(lexical, datatype, out var id));
        Assert.True(id.IsUnbound);
    }

    [Theory]
    [MemberData(nameof(Ascending))]
    public void Within_a_kind_ids_sort_as_values_do(string datatype, string[] lexicals)
    {
        var ids = Array.ConvertAll(lexicals, lexical => TryInline(lexical, datatype, out var id) ? id : throw new InvalidOperationException(lexical));

        Assert.Equal(ids, ids.Order());
        Assert.Equal(ids.Length, ids.Distinct().Count());
    }

    [Fact]
    public void Random_values_come_back_from_their_ids()
    {
        var random = new Random(7);
        for (var i = 0; i < 20_000; i++)
        {
            var number = random.NextInt64(TermId.MinInteger, TermId.MaxInteger);
            Assert.True(TermId.TryFromInteger(number, out var id) && id.TryGetInteger(out var back) && back == number);
            Assert.True(TermId.TryFromDecimal(number, out id) && id.TryGetDecimal(out back) && back == number);

            var real = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (TermId.TryFromDouble(real, out id))
            {
                Assert.True(id.TryGetDouble(out var realBack) && realBack.Equals(real));
                AssertPrintsAndParses(id, "double");
            }

            var zone = random.Next(3) switch { 0 => InlineZone.None, 1 => InlineZone.Zulu, _ => InlineZone.FromOffset(random.Next(-840, 841)) };
            var instant = random.NextInt64(-60_000_000_000_000, 250_000_000_000_000);
            Assert.True(TermId.TryFromDateTime(instant, zone, out id) && id.TryGetDateTime(out back, out var zoneBack) && back == instant && zoneBack == zone);
            AssertPrintsAndParses(id, "dateTime");
        }
    }

    [Fact]
    public void Default_is_unbound_and_the_default_graph_is_another_id()
    {
        Assert.True(default(TermId).IsUnbound);
        Assert.Equal(TermIdKind.Unbound, default(TermId).Kind);
        Assert.NotEqual(default, TermId.DefaultGraph);
        Assert.Equal(TermIdKind.QueryLocal, TermId.QueryLocal(5).Kind);
    }

    private static void AssertPrintsAndParses(TermId id, string datatype)
    {
        var buffer = new ArrayBufferWriter<byte>();
        id.WriteLexical(buffer);
        Assert.True(TermId.TryInline(TermView.Literal(buffer.WrittenSpan, Encoding.UTF8.GetBytes(XsdVocabulary.Namespace + datatype)), out var parsed));
        Assert.Equal(id, parsed);
    }

    private static bool TryInline(string lexical, string datatype, out TermId id) =>
        TermId.TryInline(TermView.Literal(Encoding.UTF8.GetBytes(lexical), Encoding.UTF8.GetBytes(XsdVocabulary.Namespace + datatype)), out id);
}
