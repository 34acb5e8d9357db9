using System.Globalization;
using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Samples;

/// <summary>What a program that walks the JSON of a collection page by page relies on, over all samples.</summary>
public sealed class PagesOfMembersTests(SampleServer samples) : IClassFixture<SampleServer>
{
    private readonly WebServer _server = samples.Server;

    public static TheoryData<string> Collections { get; } = [.. Kinds.All.Where(kind => kind.CollectionPath is not null).Select(kind => kind.CollectionPath!)];

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Members_are_whole_objects_in_the_order_asked_for(string collection)
    {
        foreach (var sort in new[] { "id", "-id", "name", "-name", "modified", "-modified" })
        {
            var query = $"{collection}?sort={sort}&limit=1000";
            using var features = JsonDocument.Parse(await _server.GetTextAsync($"/{query}", "application/geo+json"));
            var expected = features.RootElement.GetProperty("features").EnumerateArray().Select(feature => feature.GetProperty("id").GetString());
            Assert.Equal(expected, (await MembersAsync(query)).Select(member => member.GetProperty("id").GetString()));
        }
    }

    [Fact]
    public async Task A_page_without_members_has_an_empty_list_of_them() => Assert.Empty(await MembersAsync("rooms?postcode=9999"));

    [Theory]
    [MemberData(nameof(Collections))]
    public async Task Sorted_by_modification_members_follow_each_other_as_moments(string collection)
    {
        var moments = new List<DateTimeOffset>();
        var path = $"/{collection}?sort=modified&limit={(collection == "actors" ? 1000 : 7)}";
        while (path is not null)
        {
            using var json = JsonDocument.Parse(await _server.GetTextAsync(path));
            moments.AddRange(json.RootElement.GetProperty("member").EnumerateArray().Where(member => member.TryGetProperty("modified", out _)).Select(LatestOf));
            path = json.RootElement.GetProperty("view").TryGetProperty("next", out var next) ? next.GetString() : null;
        }

        Assert.Equal(moments.Order(), moments);
    }

    private static DateTimeOffset LatestOf(JsonElement member)
    {
        var modified = member.GetProperty("modified");
        var texts = modified.ValueKind == JsonValueKind.Array ? modified.EnumerateArray().ToList() : [modified];
        return texts.Max(text => DateTimeOffset.Parse(text.GetString()!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal));
    }

    private async Task<IReadOnlyList<JsonElement>> MembersAsync(string query)
    {
        using var json = JsonDocument.Parse(await _server.GetTextAsync($"/{query}", "application/ld+json"));
        return [.. json.RootElement.GetProperty("member").EnumerateArray().Select(member => member.Clone())];
    }
}
