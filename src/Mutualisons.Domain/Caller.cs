namespace Mutualisons.Domain;

/// <summary>Who asks, as far as seeing and writing go.</summary>
public enum Caller
{
    /// <summary>Anybody on the network: sees public graphs, writes nothing.</summary>
    Anonymous = 0,

    /// <summary>Anybody, on a server that runs with open writes: sees and writes every graph but the reserved one.</summary>
    OpenWriter,

    /// <summary>Who holds the store's folder: sees and writes everything.</summary>
    Administrator,
}
