using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Taxonomy;

/// <summary>Counts the records that each term of a classification finds in the collections, on the caller's view.</summary>
internal sealed class ConceptCounter(RowReader rows, RecurringEvents recurring, WebOptions options)
{
    private readonly RowReader _rows = rows;
    private readonly RecurringEvents _recurring = recurring;
    private readonly WebOptions _options = options;

    /// <summary>By term, what <c>category=</c> finds in each collection, and what the filters of that very classification find.</summary>
    public async Task<ILookup<Iri, ConceptCount>> CountAsync(ISparqlSnapshot snapshot, Iri scheme, CancellationToken cancellationToken)
    {
        var slug = scheme.Value[(scheme.Value.LastIndexOf('/') + 1)..];
        var found = new List<(Iri Concept, ConceptCount Count)>();
        foreach (var kind in _options.Kinds.Collections)
        {
            var asked = new CollectionRequest { Collection = kind, Now = _options.Clock.GetUtcNow(), Limit = 1, Language = "fr" };
            var request = await _recurring.CompleteAsync(snapshot, asked, cancellationToken);
            if (kind.CategoryProperty is not null)
            {
                found.AddRange(await CountAsync(snapshot, kind, "category", CollectionQuery.CountByCategory(request, scheme), cancellationToken));
            }

            foreach (var filter in kind.Filters.Where(filter => filter.Scheme == slug && filter.Part is null))
            {
                found.AddRange(await CountAsync(snapshot, kind, filter.Name, CollectionQuery.CountByTerm(request, scheme, filter), cancellationToken));
            }
        }

        return found.ToLookup(pair => pair.Concept, pair => pair.Count);
    }

    private async Task<IEnumerable<(Iri Concept, ConceptCount Count)>> CountAsync(ISparqlSnapshot snapshot, Kind kind, string parameter, SelectQuery query, CancellationToken cancellationToken)
    {
        var counted = await _rows.SelectAsync(snapshot, query, cancellationToken);
        return counted
            .Where(row => row[0] is Iri)
            .Select(row => ((Iri)row[0]!, new ConceptCount(kind, parameter, long.Parse(((Literal)row[1]!).LexicalForm, CultureInfo.InvariantCulture))));
    }
}
