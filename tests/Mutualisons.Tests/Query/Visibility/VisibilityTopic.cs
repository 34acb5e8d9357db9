using Mutualisons.Tests.Query.Differential;

namespace Mutualisons.Tests.Query.Visibility;

/// <summary>What the data of a case are about, and so what is asked of them; <c>default</c> is a graph of links.</summary>
/// <param name="HasTexts">Whether there are texts to search.</param>
/// <param name="Middle">Where the things of <see cref="RandomPlaces"/> lie, if there are any.</param>
internal readonly record struct VisibilityTopic(bool HasTexts, int? Middle)
{
    /// <summary>A fifth of the cases are texts, a third are places.</summary>
    public static VisibilityTopic Next(RandomSource random) => random.Below(15) switch
    {
        < 3 => new(HasTexts: true, Middle: null),
        < 8 => new(HasTexts: false, Middle: random.Below(RandomPlaces.MiddleCount)),
        _ => default,
    };
}
