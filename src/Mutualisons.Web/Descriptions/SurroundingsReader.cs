using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Reads what is shown beside statements: labels of what they link to, licences of their sources.</summary>
internal sealed class SurroundingsReader(WebOptions options, LabelReader labels, LocationReader locations, DescriptionReader descriptions)
{
    private readonly WebOptions _options = options;
    private readonly LabelReader _labels = labels;
    private readonly LocationReader _locations = locations;
    private readonly DescriptionReader _descriptions = descriptions;

    /// <summary>Reads them for every triple given; where resources are, for those of that kind.</summary>
    public async Task<Surroundings> ReadAsync(ISparqlSnapshot snapshot, IReadOnlyCollection<Iri> resources, Kind? kind, TripleSet triples, string language, CancellationToken cancellationToken)
    {
        var all = triples.InOrder([]).ToList();
        var linked = all.Select(triple => triple.Object).OfType<Iri>().Concat(all.Select(triple => (Iri)triple.Predicate));
        var locations = await _locations.ReadAsync(snapshot, resources, triples, kind?.Location, cancellationToken);
        var labels = await _labels.ReadAsync(snapshot, linked.Concat(resources.SelectMany(resource => locations.CommunesOf(resource))), cancellationToken);
        var licences = await ReadLicencesAsync(snapshot, triples, cancellationToken);
        return new(_options.Iris, language, labels, licences, locations);
    }

    /// <summary>Reads the licences of the sources that the triples name.</summary>
    public async Task<Licences> ReadLicencesAsync(ISparqlSnapshot snapshot, TripleSet triples, CancellationToken cancellationToken)
    {
        var sources = new TripleSet();
        var named = triples.Subjects.SelectMany(subject => triples.Objects(subject, Dct.Source)).OfType<Iri>().Distinct().ToList();
        await _descriptions.ReadIntoAsync(snapshot, named, sources, cancellationToken);
        return new(sources);
    }
}
