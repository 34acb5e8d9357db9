namespace Mutualisons.Store;

/// <summary>A store was opened with another base IRI than it was made with.</summary>
public sealed class StoreBaseIriException : Exception
{
    /// <summary>Names both.</summary>
    public StoreBaseIriException(string recorded, string given)
        : base($"The store was made for the base IRI {recorded} and cannot be opened for {given}: its own IRIs begin with the former.")
    {
        Recorded = recorded;
        Given = given;
    }

    /// <summary>The base IRI that the store was made with.</summary>
    public string Recorded { get; }

    /// <summary>The base IRI that it was to be opened with.</summary>
    public string Given { get; }
}
