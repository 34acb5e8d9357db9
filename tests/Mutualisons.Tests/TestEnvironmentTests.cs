using Xunit;

namespace Mutualisons.Tests;

public sealed class TestEnvironmentTests
{
    [Fact]
    public void The_repository_is_found_by_its_solution() =>
        Assert.True(File.Exists(Path.Combine(TestEnvironment.RepositoryRoot, "Mutualisons.sln")));

    [Fact]
    public void What_is_not_there_is_not_found_and_asking_for_it_says_how_to_get_it()
    {
        Assert.Null(TestEnvironment.TryFindShared("no/such/folder"));
        Assert.Null(TestEnvironment.TryFindTool("no-such-program"));
        Assert.Contains("MUTUALISONS_SHARED", Assert.Throws<InvalidOperationException>(() => TestEnvironment.GetShared("no/such/folder")).Message, StringComparison.Ordinal);
        Assert.Contains("apt-get", Assert.Throws<InvalidOperationException>(() => TestEnvironment.GetTool("no-such-program")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_need_is_a_reason_to_skip_unless_everything_is_required()
    {
        Assert.Equal(TestEnvironment.RequireAll, TestEnvironment.SkipWithoutShared("no/such/folder") is null);
        Assert.Equal(TestEnvironment.RequireAll, TestEnvironment.SkipWithoutTools("no-such-program") is null);
    }

    [Fact]
    public void A_program_that_is_there_is_no_reason_to_skip()
    {
        Assert.NotNull(TestEnvironment.TryFindTool("dotnet"));
        Assert.Null(TestEnvironment.SkipWithoutTools("dotnet"));
    }
}
