using Microsoft.Extensions.Logging;
using Mutualisons.Sparql;

namespace Mutualisons.Web;

/// <summary>What the HTTP surface logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The request for {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The answer to {Path} was cut off after its first byte; the connection is closed.")]
    public static partial void AnswerAborted(ILogger logger, string path, Exception exception);

    /// <summary>Says what a write changed; a write that changed nothing made no commit.</summary>
    public static void Written(ILogger logger, CommitInfo commit)
    {
        if (commit is { Added: 0, Removed: 0 })
        {
            NothingChanged(logger, commit.Author, commit.Commit);
        }
        else
        {
            Committed(logger, commit.Author, commit.Commit, commit.Added, commit.Removed);
        }
    }

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Author} wrote commit {Commit}: {Added} quads added, {Removed} removed.")]
    private static partial void Committed(ILogger logger, string author, long commit, long added, long removed);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "A write of {Author} changed nothing; commit {Commit} stays the last.")]
    private static partial void NothingChanged(ILogger logger, string author, long commit);
}
