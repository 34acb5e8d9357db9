using System.Globalization;

namespace Mutualisons.Store;

/// <summary>A snapshot was held longer than <see cref="StoreOptions.MaxSnapshotAge"/>; what reads it has to end.</summary>
public sealed class SnapshotExpiredException : Exception
{
    /// <summary>Names the limit that was passed.</summary>
    public SnapshotExpiredException(TimeSpan maxAge)
        : base(string.Create(CultureInfo.InvariantCulture, $"This snapshot has been held longer than the {maxAge.TotalSeconds:0.###} s that the store allows: open a new one."))
    {
        MaxAge = maxAge;
    }

    /// <summary>The limit.</summary>
    public TimeSpan MaxAge { get; }
}
