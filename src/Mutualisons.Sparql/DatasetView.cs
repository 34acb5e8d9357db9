namespace Mutualisons.Sparql;

/// <summary>What a caller may see, as an RDF dataset: the graphs merged into the default graph, and the named graphs. Every read takes one.</summary>
/// <param name="Default">The graphs whose merge is the default graph; the same triple in two of them counts once.</param>
/// <param name="Named">The graphs that GRAPH reaches; the unnamed graph is never among them, whatever this set says.</param>
public sealed record DatasetView(GraphSet Default, GraphSet Named)
{
    /// <summary>Everything, with the union of all graphs as default graph: the administrator's view.</summary>
    public static DatasetView Everything { get; } = Union(GraphSet.All);

    /// <summary>Every graph that the view shows, in either role.</summary>
    public GraphSet Visible => Default.Union(Named);

    /// <summary>A view whose default graph is the merge of the visible graphs, the unnamed one included if visible (the product's default).</summary>
    public static DatasetView Union(GraphSet visible) => new(visible, visible);

    /// <summary>A view whose default graph is the unnamed graph alone, if visible (what the public suites expect).</summary>
    public static DatasetView UnnamedDefault(GraphSet visible) => new(visible.Intersect(GraphSet.Unnamed), visible);

    /// <summary>The view that a dataset clause makes of this one: its graphs as far as they are visible, and no others (SPARQL 1.1 Query, section 13.2).</summary>
    public DatasetView Restrict(DatasetClause? clause)
    {
        if (clause is null)
        {
            return this;
        }

        var visible = Visible;
        return new(
            GraphSet.Of(clause.Default).Intersect(visible),
            GraphSet.Of(clause.Named).Intersect(visible));
    }
}
