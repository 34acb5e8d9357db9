namespace Mutualisons.Store;

/// <summary>The zone of an inline date or dateTime as it was spelt: none, <c>Z</c>, or an offset; <c>default</c> is none.</summary>
/// <remarks><c>Z</c> and <c>+00:00</c> are the same value and different terms.</remarks>
public readonly record struct InlineZone
{
    /// <summary>The greatest offset that XML Schema allows, 14 hours, in minutes.</summary>
    public const int MaxOffsetMinutes = 14 * 60;

    private const int FirstOffset = 2;

    private readonly ushort _code;

    private InlineZone(int code) => _code = (ushort)code;

    /// <summary>No zone.</summary>
    public static InlineZone None => default;

    /// <summary>UTC, spelt <c>Z</c>.</summary>
    public static InlineZone Zulu => new(1);

    /// <summary>True when there is a zone.</summary>
    public bool HasZone => _code != 0;

    /// <summary>True when the zone is spelt <c>Z</c>.</summary>
    public bool IsZulu => _code == 1;

    /// <summary>Minutes east of UTC; 0 without a zone.</summary>
    public int OffsetMinutes => _code < FirstOffset ? 0 : _code - FirstOffset - MaxOffsetMinutes;

    internal int Code => _code;

    /// <summary>An offset spelt <c>+hh:mm</c> or <c>-hh:mm</c>, zero as <c>+00:00</c>.</summary>
    public static InlineZone FromOffset(int minutes)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(minutes), MaxOffsetMinutes, nameof(minutes));
        return new InlineZone(minutes + MaxOffsetMinutes + FirstOffset);
    }

    internal static InlineZone FromCode(int code) => new(code);
}
