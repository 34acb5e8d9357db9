using System.Diagnostics;
using Mutualisons.Search;
using Mutualisons.Store.Files;
using Mutualisons.Store.Text;

namespace Mutualisons.Store;

/// <content>The text index, which follows the store and can be made anew at any time.</content>
public sealed partial class QuadStore
{
    private const string TextFolder = "text";

    private readonly TextUpkeep? _text;

    /// <summary>How far the text index is; null when it is switched off.</summary>
    public TextIndexStatus? TextIndex => _text?.Status;

    /// <summary>Makes the text index anew, beside readers and writers; null when it is switched off.</summary>
    /// <exception cref="TextIndexException">It cannot be written; the old one goes on if it can.</exception>
    public async Task<ReindexReport?> ReindexTextAsync(CancellationToken cancellationToken = default)
    {
        if (_text is null)
        {
            return null;
        }

        var start = Stopwatch.GetTimestamp();
        await _text.RebuildAsync(cancellationToken);
        return new ReindexReport(_text.Status.Literals, Stopwatch.GetElapsedTime(start));
    }

    /// <summary>Lets the text index catch up, then compares it with the store; returns what is wrong, and nothing when all is well or it is switched off.</summary>
    public async Task<IReadOnlyList<string>> CheckTextAsync(CancellationToken cancellationToken = default)
    {
        if (_text is null)
        {
            return [];
        }

        try
        {
            await _text.CatchUpAsync();
            return _text.Verify(cancellationToken);
        }
        catch (Exception exception) when (exception is TextIndexException or IOException or UnauthorizedAccessException)
        {
            // What a search would do is to pass it by; here it is told.
            return [exception.Message];
        }
    }

    private static TextUpkeep? StartText(StoreOptions options, StoreFolder? folder, int published, Terms.TermDictionary dictionary)
    {
        if (!options.IndexesText)
        {
            return null;
        }

        // SQLite writes real files only.
        var place = folder is { Files: PhysicalFileSystem } ? folder.PathOf(TextFolder) : null;
        return new TextUpkeep(dictionary, published, place, options.MaxUnindexedTerms);
    }
}
