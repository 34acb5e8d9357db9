namespace Mutualisons.Store;

/// <summary>Another process, or another store in this one, has the folder open.</summary>
public sealed class StoreLockedException : Exception
{
    /// <summary>Names the holder.</summary>
    public StoreLockedException(string location, string holder, Exception? cause = null)
        : base($"The store in {location} is in use by {holder}. Ask that server (--server URL), or stop it first.", cause)
    {
        Location = location;
        Holder = holder;
    }

    /// <summary>The store's folder.</summary>
    public string Location { get; }

    /// <summary>Who has it, as the holder describes itself: "process 4711 (mutualisons)".</summary>
    public string Holder { get; }
}
