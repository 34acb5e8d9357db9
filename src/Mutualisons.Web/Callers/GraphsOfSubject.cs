using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Web.Callers;

/// <summary>Finds which visible graphs say something of a resource.</summary>
internal sealed class GraphsOfSubject(WebOptions options)
{
    private static readonly Variable Graph = new("graph");
    private static readonly Variable Resource = new("resource");

    private readonly WebOptions _options = options;
    private readonly SkolemIris _skolems = new(options.Iris.GenidPrefix);

    /// <summary>The graphs; null stands for the unnamed one, which counts whenever it is visible.</summary>
    public Task<IReadOnlyCollection<Term?>> FindAsync(ISparqlSnapshot snapshot, Iri resource, CancellationToken cancellationToken) =>
        FindAsync(snapshot, new ConstantTerm(resource), Bgp.Empty, cancellationToken);

    /// <summary>The graphs that say something of any of those resources.</summary>
    public Task<IReadOnlyCollection<Term?>> FindAsync(ISparqlSnapshot snapshot, IEnumerable<Iri> resources, CancellationToken cancellationToken) =>
        FindAsync(snapshot, Resource, new Table([Resource], resources.Select(resource => ValueList.Create<Term?>([resource])).ToValueList()), cancellationToken);

    private async Task<IReadOnlyCollection<Term?>> FindAsync(ISparqlSnapshot snapshot, PatternTerm subject, AlgebraNode given, CancellationToken cancellationToken)
    {
        var pattern = new Join(given, new GraphScope(Graph, new Bgp([new(subject, new Variable("property"), new Variable("value"))])));
        var asked = new SelectQuery { Variables = [Graph], Pattern = new Distinct(new Project(pattern, [Graph])) };
        var query = await _skolems.ResolveAsync(asked, snapshot, _options.Limits, cancellationToken);
        var graphs = new List<Term?>();
        if (snapshot.View.Visible.IncludesUnnamed)
        {
            graphs.Add(null);
        }

        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                buffer.ResetWrittenCount();
                graphs.Add(batch.GetTerm(row, 0, buffer).ToTerm());
            }
        }

        return graphs;
    }
}
