using System.Globalization;

namespace Mutualisons.Store;

/// <summary>Change sets were asked for that the store does not keep any more.</summary>
public sealed class HistoryCutException : Exception
{
    /// <summary>Names the commits.</summary>
    public HistoryCutException(long asked, long oldest)
        : base(string.Create(CultureInfo.InvariantCulture, $"The change set of commit {asked} is not kept any more; the oldest kept is {oldest}: start again from a snapshot."))
    {
        Asked = asked;
        Oldest = oldest;
    }

    /// <summary>The commit whose changes were asked for.</summary>
    public long Asked { get; }

    /// <summary>The oldest commit whose changes are kept.</summary>
    public long Oldest { get; }
}
