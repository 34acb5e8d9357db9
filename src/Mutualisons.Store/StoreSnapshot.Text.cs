using Mutualisons.Search;
using Mutualisons.Store.Text;

namespace Mutualisons.Store;

/// <content>Text search.</content>
public sealed partial class StoreSnapshot
{
    /// <summary>The literals of this snapshot that may answer a search, in no order that means anything: some may not, but none that does is missing.</summary>
    /// <remarks>Whether a statement with such a literal is there, and may be seen, only a scan tells.</remarks>
    /// <param name="query">What is searched for.</param>
    /// <param name="languageRange">As for <see cref="TextMatcher"/>; it spares some proposals, no more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public IEnumerable<TermId> FindText(TextQuery query, string? languageRange = null, CancellationToken cancellationToken = default) =>
        _text?.Find(query, languageRange, _state.DictionaryLength, cancellationToken)
        ?? new LiteralReader(_terms.Dictionary).Between(0, _state.DictionaryLength);
}
