using Mutualisons.Rdf;
using Mutualisons.Search;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;

namespace Mutualisons.Web.Search;

/// <summary>Finds names in which every typed word stands, the last as the beginning of one.</summary>
internal sealed class SuggestionReader(HitReader hits, RecordSearch search, WebOptions options)
{
    private const int LettersToBegin = 2;
    private const int MaxNames = 500;
    private const string Language = "fr";

    private readonly HitReader _hits = hits;
    private readonly RecordSearch _search = search;
    private readonly WebOptions _options = options;

    /// <summary>The suggestions, each record once: names that begin so first, then shorter ones.</summary>
    public async Task<IReadOnlyList<Suggestion>> ReadAsync(ISparqlSnapshot snapshot, SuggestionRequest request, CancellationToken cancellationToken)
    {
        var words = TextAnalyzer.Tokenize(request.Typed).Where(token => token.Span == 1).Select(token => token.Folded).Take(TextLimits.QueryTerms).ToList();
        if (words.Count == 0 || words.Sum(word => word.Length) < LettersToBegin)
        {
            return [];
        }

        var kinds = request.Kind is { } only ? [only] : _options.Kinds.Collections;
        var named = await _hits.ReadNamesAsync(snapshot, string.Join(' ', words) + "*", SearchText.Read(string.Empty, request.Only).Languages, MaxNames, kinds, cancellationToken);
        var listed = new HashSet<Iri>();
        foreach (var kind in named.GroupBy(hit => hit.Kind))
        {
            var list = new CollectionRequest { Collection = kind.Key, Now = _options.Clock.GetUtcNow(), Limit = 1, Language = Language };
            listed.UnionWith(await _search.FindListedAsync(snapshot, list, [.. kind.Select(hit => hit.Record).Distinct()], cancellationToken));
        }

        var start = string.Join(' ', words);
        return
        [
            .. named.Where(hit => listed.Contains(hit.Record))
                .OrderBy(hit => Begins(hit.Text, start) ? 0 : 1)
                .ThenBy(hit => hit.Text.LexicalForm.Length)
                .ThenBy(hit => hit.Text.ToString(), StringComparer.Ordinal)
                .ThenBy(hit => hit.Record.Value, StringComparer.Ordinal)
                .DistinctBy(hit => hit.Record)
                .Take(request.Limit)
                .Select(hit => new Suggestion(hit.Record, hit.Kind, hit.Text)),
        ];
    }

    private static bool Begins(Literal name, string start) =>
        string.Join(' ', TextAnalyzer.Tokenize(name.LexicalForm).Where(token => token.Span == 1).Select(token => token.Folded)).StartsWith(start, StringComparison.Ordinal);
}
