using Xunit;

namespace Mutualisons.Tests;

/// <summary>A theory that needs a file or folder of the shared folder, and is skipped with a reason when that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedTheoryAttribute : TheoryAttribute
{
    /// <summary>Names what is needed, relative to the shared folder.</summary>
    public SharedTheoryAttribute(string relative)
    {
        Relative = relative;
        Skip = TestEnvironment.SkipWithoutShared(relative);
    }

    /// <summary>What is needed, relative to the shared folder.</summary>
    public string Relative { get; }
}
