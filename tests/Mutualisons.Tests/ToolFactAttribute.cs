using Xunit;

namespace Mutualisons.Tests;

/// <summary>A fact that needs programs on the search path, and is skipped with a reason when one is not there.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ToolFactAttribute : FactAttribute
{
    /// <summary>Names the programs, such as <c>node</c>.</summary>
    public ToolFactAttribute(params string[] names)
    {
        Names = names;
        Skip = TestEnvironment.SkipWithoutTools(names);
    }

    /// <summary>The programs that are needed.</summary>
    public IReadOnlyList<string> Names { get; }
}
