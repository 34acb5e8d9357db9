using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Privacy;
using Xunit;

namespace Mutualisons.Tests.Samples;

public sealed class PrivacyScanTests
{
    [Theory]
    [InlineData("Write to info@example.org.", nameof(FindingKind.Email), "info@example.org")]
    [InlineData("jane.doe (at) example.org", nameof(FindingKind.Email), "jane.doe (at) example.org")]
    [InlineData("Call +32 2 123 45 67 now", nameof(FindingKind.Phone), "+32 2 123 45 67")]
    [InlineData("0471/12.34.56", nameof(FindingKind.Phone), "0471/12.34.56")]
    [InlineData("Tel: 123 456", nameof(FindingKind.Phone), "Tel: 123 456")]
    [InlineData("Ask Mrs. Doe", nameof(FindingKind.Person), "Doe")]
    [InlineData("founded by Xanthe Quux in 2001", nameof(FindingKind.Person), "Xanthe Quux")]
    [InlineData("Xanthe Quux, director", nameof(FindingKind.Person), "Xanthe Quux")]
    [InlineData("gegründet von Xanthe von Quux", nameof(FindingKind.Person), "Xanthe von Quux")]
    [InlineData("the book of Maria Quux", nameof(FindingKind.Person), "Maria Quux")]
    [InlineData("London and Maria O'Quux", nameof(FindingKind.Person), "Maria O'Quux")]
    public void Personal_data_in_a_text_is_found(string text, string kind, string value) =>
        Assert.Contains(Scan("description", text), finding => finding.Kind.ToString() == kind && finding.Value == value);

    [Theory]
    [InlineData("description", "Open 08.00-14.30, since 12.05.2017, 1 234 567 members")]
    [InlineData("description", "a network of Slow Food groups")]
    [InlineData("addr:street", "Rue Maria Quux 12")]
    [InlineData("website", "http://example.org/+32471123456")]
    public void What_is_none_is_left_alone(string key, string text) => Assert.Empty(Scan(key, text));

    [Fact]
    public void A_name_behind_care_of_counts_in_an_address() =>
        Assert.Equal("Xanthe Quux", Assert.Single(Scan("addr:street", "c/o Xanthe Quux")).Value);

    [Fact]
    public void What_is_masked_goes_longest_first_and_in_its_record_only()
    {
        var reviewed = new ReviewedList(
        [
            new ReviewedFinding("1", "Maria", FindingKind.Person, Decision.Mask, new DateOnly(2026, 11, 22), "part of a name"),
            new ReviewedFinding("1", "Maria Quux", FindingKind.Person, Decision.Mask, new DateOnly(2026, 11, 22), "a name"),
            new ReviewedFinding("2", "Maria", FindingKind.Person, Decision.Keep, new DateOnly(2026, 11, 22), "a church"),
        ]);

        Assert.Equal("[…] and […]'s dog", reviewed.Mask("1", "Maria Quux and Maria's dog"));
        Assert.Equal("Maria", reviewed.Mask("2", "Maria"));
    }

    private static List<Finding> Scan(string key, string text) =>
        [.. PrivacyScan.Scan(new SourceRecord("1", "4.35", "50.85", DateTimeOffset.UnixEpoch, [new SourceField(key, text)]))];
}
