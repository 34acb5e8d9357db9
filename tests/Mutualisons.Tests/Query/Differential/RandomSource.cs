namespace Mutualisons.Tests.Query.Differential;

/// <summary>Choices that a seed determines.</summary>
public sealed class RandomSource(int seed)
{
#pragma warning disable CA5394 // Tests need choices that can be repeated, not secret ones.
    private readonly Random _random = new(seed);

    /// <summary>A whole number from 0 up to, not including, a limit.</summary>
    public int Below(int limit) => _random.Next(limit);
#pragma warning restore CA5394

    /// <summary>True in so many of a hundred cases.</summary>
    public bool Chance(int percent) => Below(100) < percent;

    /// <summary>One of some items.</summary>
    public T Pick<T>(params IReadOnlyList<T> items) => items[Below(items.Count)];
}
