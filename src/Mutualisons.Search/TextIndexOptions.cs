namespace Mutualisons.Search;

/// <summary>Where an index is kept and how much it holds back.</summary>
public sealed record TextIndexOptions
{
    /// <summary>The folder of its files, which hold nothing else; null keeps it in memory.</summary>
    public string? Folder { get; init; }

    /// <summary>What the index belongs to, such as the identity of a store: an index of another owner is thrown away at opening.</summary>
    public string Identity { get; init; } = string.Empty;

    /// <summary>How many texts may wait to be merged before adding waits.</summary>
    public int MaxPendingTexts { get; init; } = 32_768;

    /// <summary>How many characters these may have together.</summary>
    public int MaxPendingCharacters { get; init; } = 16 << 20;

    /// <summary>How long new texts are collected before they are merged.</summary>
    public TimeSpan MergeDelay { get; init; } = TimeSpan.FromMilliseconds(50);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPendingTexts);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxPendingCharacters);
        ArgumentOutOfRangeException.ThrowIfLessThan(MergeDelay, TimeSpan.Zero);
    }
}
