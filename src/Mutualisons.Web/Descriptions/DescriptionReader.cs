using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Reads descriptions: a resource's statements, and those of what belongs to it, which has a fragment of its IRI.</summary>
internal sealed class DescriptionReader(WebOptions options)
{
    // An actor, its site, the site's address: three deep today; a chain longer than this is a mistake in the data.
    private const int MaxRounds = 8;

    private readonly WebOptions _options = options;
    private readonly SkolemIris _skolems = new(options.Iris.GenidPrefix);

    /// <summary>Describes one resource.</summary>
    public async Task<Description> ReadAsync(ISparqlSnapshot snapshot, Iri resource, CancellationToken cancellationToken)
    {
        var triples = new TripleSet();
        await ReadIntoAsync(snapshot, [resource], triples, cancellationToken);
        return new(resource, triples);
    }

    /// <summary>Adds the descriptions of several resources to one set.</summary>
    public async Task ReadIntoAsync(ISparqlSnapshot snapshot, IReadOnlyList<Iri> resources, TripleSet triples, CancellationToken cancellationToken)
    {
        var known = new HashSet<Iri>(resources);
        IReadOnlyList<Iri> wave = resources;
        for (var round = 0; wave.Count > 0 && round < MaxRounds; round++)
        {
            var found = await DescribeAsync(snapshot, wave, triples, cancellationToken);
            wave = [.. found.Where(candidate => BelongsToOne(candidate, known) && known.Add(candidate))];
        }
    }

    private async Task<List<Iri>> DescribeAsync(ISparqlSnapshot snapshot, IReadOnlyList<Iri> targets, TripleSet triples, CancellationToken cancellationToken)
    {
        var asked = new DescribeQuery
        {
            Pattern = Bgp.Empty,
            Targets = targets.Select(target => (PatternTerm)new ConstantTerm(target)).ToValueList(),
        };
        var query = await _skolems.ResolveAsync(asked, snapshot, _options.Limits, cancellationToken);
        var objects = new List<Iri>();
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.ConstructAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                var value = reader.Read(batch, row, 2)!;
                triples.Add(reader.Read(batch, row, 0)!, reader.Read(batch, row, 1)!, value);
                if (value is Iri iri)
                {
                    objects.Add(iri);
                }
            }

            if (triples.Count > _options.MaxDescriptionSize)
            {
                throw new RequestException(ProblemType.Limit, Refusals.DescriptionTooLarge(_options.MaxDescriptionSize));
            }
        }

        return objects;
    }

    private static bool BelongsToOne(Iri candidate, HashSet<Iri> known)
    {
        var hash = candidate.Value.IndexOf('#', StringComparison.Ordinal);
        return hash > 0 && !known.Contains(candidate) && known.Contains(new Iri(candidate.Value[..hash]));
    }
}
