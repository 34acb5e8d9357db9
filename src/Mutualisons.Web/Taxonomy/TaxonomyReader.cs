using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Terms;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Taxonomy;

/// <summary>Reads classifications as far as the caller sees them.</summary>
internal sealed class TaxonomyReader(DescriptionReader descriptions, GraphsOfSubject graphs, RowReader rows, ConceptCounter counter, WebOptions options)
{
    private readonly DescriptionReader _descriptions = descriptions;
    private readonly GraphsOfSubject _graphs = graphs;
    private readonly RowReader _rows = rows;
    private readonly ConceptCounter _counter = counter;
    private readonly WebOptions _options = options;

    /// <summary>Every classification, without its terms; null when there is none.</summary>
    public async Task<TermDocument?> ReadAllAsync(ISparqlSnapshot snapshot, CancellationToken cancellationToken)
    {
        var schemes = await _rows.SelectIrisAsync(snapshot, $"SELECT DISTINCT ?scheme WHERE {{ ?scheme a {Skos.ConceptScheme} }} ORDER BY STR(?scheme)", cancellationToken);
        if (schemes.Count == 0)
        {
            return null;
        }

        var root = new Iri(_options.Iris.At("taxonomy"));
        var triples = new TripleSet();
        await _descriptions.ReadIntoAsync(snapshot, schemes, triples, cancellationToken);
        triples.Add(root, RdfVocabulary.Type, Hydra.Collection);
        foreach (var scheme in schemes)
        {
            triples.Add(root, Hydra.Member, scheme);
        }

        return new(root, triples, await _graphs.FindAsync(snapshot, schemes, cancellationToken), (head, _) => Task.FromResult(TaxonomyListPage.Write(head, schemes, triples, _options.Iris)))
        {
            Title = language => Texts.Get("taxonomies", language),
        };
    }

    /// <summary>One classification with its terms; null when the caller sees none of that slug.</summary>
    public async Task<TermDocument?> ReadAsync(ISparqlSnapshot snapshot, string slug, CancellationToken cancellationToken)
    {
        var scheme = new Iri(_options.Iris.At("id/concept/" + slug));
        var triples = new TripleSet();
        await _descriptions.ReadIntoAsync(snapshot, [scheme], triples, cancellationToken);
        if (!triples.Objects(scheme, RdfVocabulary.Type).Contains(Skos.ConceptScheme))
        {
            return null;
        }

        var concepts = await _rows.SelectIrisAsync(snapshot, $"SELECT DISTINCT ?concept WHERE {{ ?concept {Skos.InScheme} {scheme} }} ORDER BY STR(?concept)", cancellationToken);
        await _descriptions.ReadIntoAsync(snapshot, concepts, triples, cancellationToken);
        return new(scheme, triples, await _graphs.FindAsync(snapshot, [scheme, .. concepts], cancellationToken), (head, cancellation) => WritePageAsync(snapshot, head, scheme, concepts, triples, cancellation))
        {
            Title = language => BestText.Of(triples.Objects(scheme, Dct.Title).OfType<Literal>(), language)?.LexicalForm ?? slug,
            Licences = [.. triples.Objects(scheme, Dct.License).OfType<Iri>()],
        };
    }

    private async Task<byte[]> WritePageAsync(ISparqlSnapshot snapshot, PageHead head, Iri scheme, IReadOnlyList<Iri> concepts, TripleSet triples, CancellationToken cancellationToken)
    {
        var counts = await _counter.CountAsync(snapshot, scheme, cancellationToken);
        return new TaxonomyPage(triples, _options.Iris, head.Language, new ConceptTree(concepts, triples, head.Language), counts).Write(head, scheme);
    }
}
