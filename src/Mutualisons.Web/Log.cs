using Microsoft.Extensions.Logging;

namespace Mutualisons.Web;

/// <summary>What the HTTP surface logs.</summary>
internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Error, Message = "The request for {Path} failed.")]
    public static partial void RequestFailed(ILogger logger, string path, Exception exception);

    [LoggerMessage(EventId = 2, Level = LogLevel.Warning, Message = "The answer to {Path} was cut off after its first byte; the connection is closed.")]
    public static partial void AnswerAborted(ILogger logger, string path, Exception exception);

    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "{Author} wrote commit {Commit}: {Added} quads added, {Removed} removed.")]
    public static partial void Committed(ILogger logger, string author, long commit, long added, long removed);
}
