using Microsoft.Data.Sqlite;
using Mutualisons.Search.Index;
using SQLitePCL;

namespace Mutualisons.Search;

public sealed partial class TextIndex
{
    private const int FirstChunk = 1_024;
    private const int LargestChunk = 1 << 16;

    /// <summary>The ids of the texts that may answer a query, in rising order; every text that does answer is among them.</summary>
    /// <param name="query">What is searched for.</param>
    /// <param name="languageRange">As for <see cref="TextMatcher"/>; it spares some proposals, no more.</param>
    /// <param name="cancellation">Stops the search, also inside SQLite.</param>
    /// <remarks>Read in pieces, each by its own short transaction: a slow caller holds nothing up. Texts added after the first step may be missing.</remarks>
    /// <exception cref="TextIndexException">The files are damaged.</exception>
    public IEnumerable<TextId> Candidates(TextQuery query, string? languageRange = null, CancellationToken cancellation = default) =>
        query.IsEmpty ? [] : Read(query, languageRange, cancellation);

    private IEnumerable<TextId> Read(TextQuery query, string? languageRange, CancellationToken cancellation)
    {
        var (generation, watermark, pending) = Lease();
        try
        {
            var expression = MatchExpression.Of(query.Root!, generation.Vocabulary);
            var last = -1L;
            for (var size = FirstChunk; last < watermark; size = Math.Min(4 * size, LargestChunk))
            {
                var buffer = new long[size];
                var count = Read(generation, expression, last, watermark, buffer, cancellation);
                for (var i = 0; i < count; i++)
                {
                    yield return new((ulong)buffer[i]);
                }

                last = count < size ? watermark : buffer[count - 1];
            }

            var matcher = new TextMatcher(query, languageRange);
            foreach (var text in pending)
            {
                cancellation.ThrowIfCancellationRequested();
                if ((long)text.Id.Value > watermark && matcher.Match(text.Text, text.Language) is not null)
                {
                    yield return text.Id;
                }
            }
        }
        finally
        {
            generation.Release();
        }
    }

    private (IndexGeneration Generation, long Watermark, IndexedText[] Pending) Lease()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            ThrowIfFailed();
            ObjectDisposedException.ThrowIf(!_generation.TryLease(), this);
            return (_generation, _generation.Watermark, _pending.All());
        }
    }

    private int Read(IndexGeneration generation, string expression, long after, long upTo, long[] buffer, CancellationToken cancellation)
    {
        try
        {
            cancellation.ThrowIfCancellationRequested();
            return generation.Read(expression, after, upTo, buffer, cancellation);
        }
        catch (SqliteException exception)
        {
            // Damage fails the index; what a query asks too much of SQLite, or a file that a rebuild has replaced, this search alone.
            throw IsDamage(exception) && generation == Volatile.Read(ref _generation)
                ? Fail(exception)
                : new TextIndexException($"This search could not be read from the text index: {exception.Message}", exception);
        }
    }

    private static bool IsDamage(SqliteException exception) => exception.SqliteErrorCode is
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_IOERR or raw.SQLITE_CANTOPEN or raw.SQLITE_FULL or raw.SQLITE_READONLY or raw.SQLITE_PERM;
}
