namespace Mutualisons.Geo;

/// <summary>What a geometry literal may cost; beyond it the literal is no geometry.</summary>
public sealed record GeometryLimits
{
    /// <summary>The longest text, in UTF-16 units: 16 million unless set.</summary>
    public int MaxLength { get; init; } = 16_000_000;

    /// <summary>How deep collections may stand in each other: 32 unless set.</summary>
    public int MaxDepth { get; init; } = 32;
}
