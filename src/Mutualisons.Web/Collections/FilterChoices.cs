using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Collections;

/// <summary>Reads what a collection's filters can be set to: the terms and records that its visible members name.</summary>
internal sealed class FilterChoices(RowReader rows, LabelReader labels, WebOptions options)
{
    // With more than these nobody finds theirs in a list; a field to type into stands there instead.
    private const int MaxChoices = 300;

    private readonly RowReader _rows = rows;
    private readonly LabelReader _labels = labels;
    private readonly WebOptions _options = options;

    /// <summary>The choices by parameter, in the order of their labels.</summary>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>>> ReadAsync(ISparqlSnapshot snapshot, Kind kind, string language, CancellationToken cancellationToken)
    {
        var found = new Dictionary<string, IReadOnlyList<FilterChoice>>();
        if (kind.CategoryProperty is { } category && await ReadAsync(snapshot, kind, category.ToString(), "concept", language, cancellationToken) is { } categories)
        {
            found["category"] = categories;
        }

        foreach (var filter in kind.Filters.Where(filter => filter.Type is FilterType.Concept or FilterType.Record))
        {
            found[filter.Name] = await ReadAsync(snapshot, kind, filter.WholePath, filter.Type == FilterType.Concept ? "concept" : _options.Kinds.Find(filter.Target!)!.Segment, language, cancellationToken) ?? [];
        }

        return found;
    }

    private async Task<IReadOnlyList<FilterChoice>?> ReadAsync(ISparqlSnapshot snapshot, Kind kind, string path, string segment, string language, CancellationToken cancellationToken)
    {
        var query = $"SELECT DISTINCT ?found WHERE {{ ?member a {kind.Class} ; {path} ?found FILTER(ISIRI(?found)) }} LIMIT {MaxChoices + 1}";
        var terms = await _rows.SelectIrisAsync(snapshot, query, cancellationToken);
        if (terms.Count == 0)
        {
            return null;
        }

        if (terms.Count > MaxChoices)
        {
            return [];
        }

        var known = await _labels.ReadAsync(snapshot, terms, cancellationToken);
        var prefix = _options.Iris.At($"id/{segment}/");
        return
        [
            .. terms
                .Select(term => new FilterChoice(
                    term.Value.StartsWith(prefix, StringComparison.Ordinal) ? term.Value[prefix.Length..] : term.Value,
                    known.Find(term, language) ?? new Literal(IriNames.Of(term))))
                .OrderBy(choice => LabelOrder.KeyOf(choice.Label.LexicalForm), StringComparer.Ordinal)
                .ThenBy(choice => choice.Value, StringComparer.Ordinal),
        ];
    }
}
