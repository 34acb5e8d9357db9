using Mutualisons.Search;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Text;

/// <summary>Keeps the text index behind the commits: published literals are added in the background, and until then found by looking at them.</summary>
/// <remarks>
/// The index is derived: one that is damaged, or of another store, is made again, and whatever happens to it, no search misses a literal and no commit fails.
/// Ids of texts are indexes of the dictionary, so literals are added in the order in which they came.
/// </remarks>
internal sealed partial class TextUpkeep : IDisposable
{
    private readonly LiteralReader _literals;
    private readonly TextIndexOptions _options;
    private readonly int _most;
    private readonly Lock _gate = new();
    private TextIndex? _index;
    private string? _failure;
    private int _published;
    private int _added;

    /// <summary>Starts, without an index until there is something to put into it.</summary>
    /// <param name="dictionary">Where the literals are.</param>
    /// <param name="published">How many of its entries are durable.</param>
    /// <param name="folder">Where the index may have files; null keeps it in memory.</param>
    /// <param name="most">How many new entries are left to be looked at one by one.</param>
    public TextUpkeep(TermDictionary dictionary, int published, string? folder, int most)
    {
        _literals = new LiteralReader(dictionary);
        _most = most;
        _options = new TextIndexOptions { Folder = folder, Identity = dictionary.Seed.ToString("x16", null) };
        Publish(published);
    }

    /// <summary>What state it is in.</summary>
    public TextIndexStatus Status
    {
        get
        {
            lock (_gate)
            {
                return new TextIndexStatus(_index?.Count ?? 0, Math.Max(0, _published - _added), _failure);
            }
        }
    }

    /// <summary>Tells that entries below a length are durable; never waits.</summary>
    public void Publish(int length)
    {
        Volatile.Write(ref _published, length);
        if (length - Volatile.Read(ref _added) >= _most)
        {
            StartFeeding();
        }
    }

    /// <summary>The ids of literals below a dictionary length that may answer a search: proposals of the index, and every literal that it does not have.</summary>
    public IEnumerable<TermId> Find(TextQuery query, string? languageRange, int length, CancellationToken cancellationToken)
    {
        var next = 0;
        var added = Math.Min(Volatile.Read(ref _added), length);
        if (added > 0 && Volatile.Read(ref _index) is { } index)
        {
            using var proposals = index.Candidates(query, languageRange, cancellationToken).GetEnumerator();
            bool? hasMore;
            while ((hasMore = TryMoveNext(proposals, added)) == true)
            {
                next = (int)proposals.Current.Value;
                yield return _literals.IdOf(next++);
            }

            // Proposals rise, so that after a failure only what lies behind the last one is still to be looked at.
            next = hasMore is null ? next : added;
        }

        foreach (var literal in _literals.Between(next, length))
        {
            yield return literal;
        }
    }

    /// <summary>Null when the index has failed, or closes.</summary>
    private static bool? TryMoveNext(IEnumerator<TextId> proposals, int added)
    {
        try
        {
            return proposals.MoveNext() && proposals.Current.Value < (ulong)added;
        }
        catch (Exception exception) when (exception is TextIndexException or ObjectDisposedException)
        {
            // The literals themselves are there; the index is made again in the background.
            return null;
        }
    }
}
