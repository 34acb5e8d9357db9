using Xunit;

namespace Mutualisons.Tests;

/// <summary>A fact that needs a file or folder of the shared folder, and is skipped with a reason when that is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SharedFactAttribute : FactAttribute
{
    /// <summary>Names what is needed, relative to the shared folder.</summary>
    public SharedFactAttribute(string relative)
    {
        Relative = relative;
        Skip = TestEnvironment.SkipWithoutShared(relative);
    }

    /// <summary>What is needed, relative to the shared folder.</summary>
    public string Relative { get; }
}
