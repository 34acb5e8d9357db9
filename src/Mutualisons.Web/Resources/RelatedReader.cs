using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Collections;

namespace Mutualisons.Web.Resources;

/// <summary>Finds what belongs with a resource by the filters of the collections: a place's rooms, an actor's offers, an employer's members; on the caller's view.</summary>
internal sealed class RelatedReader(CollectionReader collections, WebOptions options)
{
    private const int Shown = 12;

    private readonly CollectionReader _collections = collections;
    private readonly WebOptions _options = options;

    /// <summary>Every filter that finds something.</summary>
    public async Task<IReadOnlyList<RelatedRecords>> ReadAsync(ISparqlSnapshot snapshot, Kind? kind, Iri resource, string language, CancellationToken cancellationToken)
    {
        var found = new List<RelatedRecords>();
        foreach (var (request, relation) in kind is null ? [] : RequestsFor(kind, resource, language))
        {
            var page = await _collections.ReadAsync(snapshot, request, cancellationToken);
            if (page.Total > 0)
            {
                found.Add(new(page, relation));
            }
        }

        return found;
    }

    private IEnumerable<(CollectionRequest Request, Wording? Relation)> RequestsFor(Kind kind, Iri resource, string language)
    {
        var reference = ReferenceOf(kind, resource);
        foreach (var collection in _options.Kinds.Collections)
        {
            var request = new CollectionRequest { Collection = collection, Now = _options.Clock.GetUtcNow(), Limit = Shown, Sort = CollectionSort.Name, Language = language };
            foreach (var filter in collection.Filters.Where(filter => filter.Type == FilterType.Record && filter.Target == kind.Name))
            {
                yield return (request with { Filters = [new(filter.Name, reference)], Values = [new FilterValue(filter) { Terms = [resource] }] }, filter.Labels);
            }

            if (kind == Kinds.Commune && collection.Location is not null)
            {
                yield return (request with { Filters = [new("commune", reference)], Communes = [resource] }, null);
            }
        }
    }

    private string ReferenceOf(Kind kind, Iri resource)
    {
        var prefix = _options.Iris.Id(kind, string.Empty).Value;
        return resource.Value.StartsWith(prefix, StringComparison.Ordinal) ? resource.Value[prefix.Length..] : resource.Value;
    }
}
