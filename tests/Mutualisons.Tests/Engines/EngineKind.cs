namespace Mutualisons.Tests.Engines;

/// <summary>The engines that tests of the contract run on.</summary>
public enum EngineKind
{
    /// <summary>The evaluator of section 18 in this project.</summary>
    Naive,

    /// <summary>The embedded engine over a store in memory.</summary>
    Embedded,
}
