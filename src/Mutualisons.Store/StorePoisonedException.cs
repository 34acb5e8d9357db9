namespace Mutualisons.Store;

/// <summary>A write or a sync failed, so the store takes no more changes until it is opened again; reading goes on.</summary>
public sealed class StorePoisonedException : Exception
{
    /// <summary>Carries the failure that ended writing.</summary>
    public StorePoisonedException(Exception cause)
        : base($"Writing to the store failed ({cause.Message}). Nothing more is written until it is opened again; reading goes on.", cause)
    {
    }
}
