using Mutualisons.Rdf;
using Mutualisons.Server.Remote;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Commands;

/// <summary>Runs a command's work and turns what its user can act on into one clear line.</summary>
internal static class CommandFailure
{
    /// <summary>The work's exit code; 1 with a line on the error stream when it fails.</summary>
    public static async Task<int> ReportAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (OperationCanceledException)
        {
            // Ctrl+C: nothing was committed
            await Console.Error.WriteLineAsync("Stopped; nothing of it was kept.");
            return 130;
        }
        catch (Exception exception) when (IsExpected(exception))
        {
            // The message says what is wrong and what to do; a stack trace would hide it.
            await Console.Error.WriteLineAsync("error: " + exception.Message);
            return 1;
        }
    }

    private static bool IsExpected(Exception exception) => exception is
        CommandException or ServerGoneException or RdfSyntaxException or SparqlSyntaxException or UpdateFailedException or GraphAccessDeniedException
        or QueryTimeoutException or QueryBudgetException or QueryNotSupportedException or ServiceException or EngineReadOnlyException
        or IOException or UnauthorizedAccessException or HttpRequestException or ArgumentException;
}
