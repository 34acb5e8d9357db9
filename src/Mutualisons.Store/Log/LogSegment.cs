namespace Mutualisons.Store.Log;

/// <summary>A log segment as the manifest names it; once it is closed, how long it is and where it ends is known.</summary>
/// <param name="File">The number in its name.</param>
/// <param name="FirstCommit">The first commit that it may hold.</param>
/// <param name="Length">How many bytes it has; 0 while it is written.</param>
/// <param name="LastCommit">Its last commit, when it is closed; one before the first if it holds none.</param>
/// <param name="LastTime">When that commit was made.</param>
/// <param name="ChangeFiles">The numbers of the files that its records name.</param>
internal sealed record LogSegment(long File, long FirstCommit, long Length, long LastCommit, DateTimeOffset LastTime, IReadOnlyList<long> ChangeFiles)
{
    public bool IsClosed => Length > 0;
}
