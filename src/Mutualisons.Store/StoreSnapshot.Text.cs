using Mutualisons.Search;

namespace Mutualisons.Store;

/// <content>Text search.</content>
public sealed partial class StoreSnapshot
{
    /// <summary>The literals of this snapshot that may answer a search, in no order that means anything: some may not, but none that does is missing.</summary>
    /// <remarks>Whether a statement with such a literal is there, and may be seen, only a scan tells.</remarks>
    public IEnumerable<TermId> FindText(TextQuery query, CancellationToken cancellationToken = default)
    {
        for (var index = 0; index < _state.DictionaryLength; index++)
        {
            var kind = _terms.Dictionary.KindOf(index);
            if (kind is TermIdKind.String or TermIdKind.LanguageString or TermIdKind.DirectionalString)
            {
                yield return TermId.Dictionary(kind, index);
            }
        }
    }
}
