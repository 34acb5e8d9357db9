namespace Mutualisons.Sparql;

/// <summary>Whose doing it is that another server gave nothing: it tells who has to change something.</summary>
public enum RemoteFault
{
    /// <summary>The other server was not asked: the rules of this one or the request itself do not allow it.</summary>
    Refused,

    /// <summary>The other server could not be reached, answered with an error, or answered what cannot be taken.</summary>
    Failed,

    /// <summary>The other server took longer than it is given.</summary>
    TooLate,
}
