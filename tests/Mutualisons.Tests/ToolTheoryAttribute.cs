using Xunit;

namespace Mutualisons.Tests;

/// <summary>A theory that needs programs on the search path, and is skipped with a reason when one is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Names the programs, such as <c>node</c>.</summary>
    public ToolTheoryAttribute(params string[] names)
    {
        Names = names;
        Skip = TestEnvironment.SkipWithoutTools(names);
    }

    /// <summary>The programs that are needed.</summary>
    public IReadOnlyList<string> Names { get; }
}
