using System.Reflection;
using Mutualisons.Web.Problems;
using Xunit;

namespace Mutualisons.Web.Tests.Problems;

public sealed class ProblemTypeTests
{
    [Fact]
    public void Every_type_is_listed_once_under_a_name_of_its_own()
    {
        var declared = typeof(ProblemType).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => field.GetValue(null)).OfType<ProblemType>().ToList();
        Assert.Equal(declared.Select(type => type.Name).Order(StringComparer.Ordinal), ProblemType.All.Select(type => type.Name).Order(StringComparer.Ordinal));
        Assert.Equal(declared.Count, declared.DistinctBy(type => type.Name).Count());
    }

    [Fact]
    public void Every_type_has_a_title_and_advice_in_three_languages()
    {
        foreach (var type in ProblemType.All)
        {
            foreach (var words in new[] { type.Title, type.Advice })
            {
                string[] three = [words.French, words.Dutch, words.English];
                Assert.All(three, text => Assert.False(string.IsNullOrWhiteSpace(text), type.Name));
                Assert.True(three.Distinct().Count() == 3, type.Name);
            }
        }

        foreach (var language in new[] { "fr", "nl", "en" })
        {
            Assert.Equal(ProblemType.All.Count, ProblemType.All.Select(type => type.Title.In(language)).Distinct().Count());
        }
    }

    [Theory]
    [InlineData(404, "not-found")]
    [InlineData(418, "bad-request")]
    [InlineData(502, "remote-failed")]
    [InlineData(501, "internal-error")]
    public void A_bare_status_has_a_type_and_keeps_its_number(int status, string name)
    {
        var type = ProblemType.OfStatus(status);
        Assert.Equal((name, status), (type.Name, type.Status));
    }
}
