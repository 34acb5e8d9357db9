using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Reads what people call resources, as far as the caller sees it.</summary>
internal sealed class LabelReader(WebOptions options)
{
    private static readonly Variable Resource = new("resource");
    private static readonly Variable Property = new("property");
    private static readonly Variable Label = new("label");

    private static readonly Iri[] Properties = [Skos.PrefLabel, Schema.Name, Dct.Title, Rdfs.Label, Foaf.Name];

    private readonly WebOptions _options = options;

    /// <summary>The labels of those resources.</summary>
    public async Task<Labels> ReadAsync(ISparqlSnapshot snapshot, IEnumerable<Iri> resources, CancellationToken cancellationToken)
    {
        var labels = new Labels();
        var rows = resources.Distinct().ToList();
        if (rows.Count == 0)
        {
            return labels;
        }

        var query = new SelectQuery
        {
            Variables = [Resource, Label],
            Pattern = new Project(
                new Join(new Join(InlineData(Resource, rows), InlineData(Property, Properties)), new Bgp([new(Resource, Property, Label)])),
                [Resource, Label]),
        };
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (reader.Read(batch, row, 0) is Iri resource && reader.Read(batch, row, 1) is Literal label)
                {
                    labels.Add(resource, label);
                }
            }
        }

        return labels;
    }

    private static Table InlineData(Variable variable, IEnumerable<Iri> values) =>
        new([variable], values.Select(value => ValueList.Create<Term?>([value])).ToValueList());
}
