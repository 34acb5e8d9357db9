using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Reads where resources are, as far as they link to it instead of saying it: coordinates, address and commune; never outlines.</summary>
internal sealed class LocationReader(WebOptions options)
{
    // An event, its room, the room's place; a longer chain is a mistake in the table.
    private const int MaxRounds = 3;

    private static readonly string Properties = string.Join(' ', RdfVocabulary.Type, Wgs84.Lat, Wgs84.Long, Locn.Address, GeoSparql.SfWithin, Vocabularies.Expand("schema:containedInPlace"));

    private readonly WebOptions _options = options;

    /// <summary>Reads the locations of every resource described in <paramref name="own"/> that the table places somewhere.</summary>
    public async Task<Locations> ReadAsync(ISparqlSnapshot snapshot, IReadOnlyCollection<Iri> resources, TripleSet own, KindLocation? location, CancellationToken cancellationToken)
    {
        var linked = new TripleSet();
        var locations = new Locations(own, linked, location);
        for (var round = 0; round < MaxRounds; round++)
        {
            var unknown = resources.SelectMany(locations.Of).OfType<Iri>().Where(node => !own.Describes(node) && !linked.Describes(node)).Distinct().ToList();
            if (unknown.Count == 0)
            {
                break;
            }

            await ReadIntoAsync(snapshot, unknown, linked, cancellationToken);
        }

        return locations;
    }

    private async Task ReadIntoAsync(ISparqlSnapshot snapshot, List<Iri> nodes, TripleSet linked, CancellationToken cancellationToken)
    {
        var query = SparqlParser.ParseQuery($$"""
            CONSTRUCT { ?node ?property ?value } WHERE {
              { VALUES ?node { {{string.Join(' ', nodes)}} } VALUES ?property { {{Properties}} } ?node ?property ?value }
              UNION
              { VALUES ?located { {{string.Join(' ', nodes)}} } ?located {{Locn.Address}} ?node . ?node ?property ?value }
            }
            """);
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.ConstructAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                linked.Add(reader.Read(batch, row, 0)!, reader.Read(batch, row, 1)!, reader.Read(batch, row, 2)!);
            }
        }
    }
}
