using System.Globalization;
using Mutualisons.Search;
using Mutualisons.Server.Commands;
using Mutualisons.Store;

namespace Mutualisons.Server.Hosting;

/// <summary>Makes derived indexes anew and says what was done.</summary>
internal static class Reindexing
{
    /// <summary>Runs, and returns the sentence for the administrator.</summary>
    /// <exception cref="CommandException">The index cannot be written.</exception>
    public static async Task<string> RunAsync(QuadStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.ReindexTextAsync(cancellationToken) is { } text
                ? string.Create(CultureInfo.InvariantCulture, $"The text index is made anew: {text.Entries:N0} literals in {text.Elapsed.TotalSeconds:0.0} s.")
                : "There is no text index: Mutualisons:IndexText is false, so searches look at every literal.";
        }
        catch (Exception exception) when (exception is TextIndexException or IOException or UnauthorizedAccessException)
        {
            // The disk: the message says which file and why.
            throw new CommandException($"{exception.Message} Searches look at the literals themselves meanwhile.", exception);
        }
    }
}
