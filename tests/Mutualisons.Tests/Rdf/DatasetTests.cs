using System.Text;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class DatasetTests
{
    private static readonly Iri A = new("http://example.org/a");
    private static readonly Iri B = new("http://example.org/b");
    private static readonly Iri G = new("http://example.org/g");

    [Fact]
    public void A_dataset_is_a_set_of_quads()
    {
        var dataset = new Dataset();
        Assert.True(dataset.Add(A, B, A));
        Assert.False(dataset.Add(A, B, A));
        Assert.True(dataset.Add(A, B, A, G));
        Assert.Equal(2, dataset.Count);
        Assert.Contains(new Quad(A, B, A, G), dataset);
        Assert.DoesNotContain(new Quad(A, B, B), dataset);
    }

    [Fact]
    public void Patterns_find_quads_by_any_combination_of_terms()
    {
        Term[] terms = [A, B, G];
        var all = (from s in terms from p in terms from o in terms from g in new Term?[] { null, A, G } select new Quad(s, p, o, g)).ToArray();
        var dataset = new Dataset(all);
        Term?[] choices = [null, A, B];
        foreach (var (s, p, o) in from s in choices from p in choices from o in choices select (s, p, o))
        {
            bool Fits(Quad quad) => (s is null || quad.Subject == s) && (p is null || quad.Predicate == p) && (o is null || quad.Object == o);
            Assert.Equal(all.Where(Fits).ToHashSet(), dataset.Match(s, p, o).ToHashSet());
            Assert.Equal(all.Where(quad => Fits(quad) && quad.Graph is null).ToHashSet(), dataset.MatchIn(null, s, p, o).ToHashSet());
            Assert.Equal(all.Where(quad => Fits(quad) && quad.Graph == G).ToHashSet(), dataset.MatchIn(G, s, p, o).ToHashSet());
        }
    }

    [Fact]
    public void What_is_removed_is_found_by_no_pattern_and_names_no_graph()
    {
        var dataset = new Dataset { new Quad(A, B, A, G), new Quad(A, B, B) };
        Assert.True(dataset.Remove(new Quad(A, B, A, G)));
        Assert.False(dataset.Remove(new Quad(A, B, A, G)));
        Assert.Empty(dataset.GraphNames);
        Assert.Empty(dataset.Match(@object: A));
        Assert.Equal(1, dataset.RemoveGraph(null));
        Assert.Empty(dataset);
    }

    [Fact]
    public void A_term_that_occurs_nowhere_matches_nothing()
    {
        var dataset = new Dataset { new Quad(A, B, A) };
        Assert.Empty(dataset.Match(G));
        Assert.Empty(dataset.MatchIn(G));
        Assert.Empty(dataset.MatchIn(A, A));
    }

    [Fact]
    public void A_handler_keeps_blank_nodes_of_two_documents_apart()
    {
        var dataset = new Dataset();
        foreach (var scope in new[] { "d1-", "d2-" })
        {
            IRdfHandler handler = new DatasetHandler(dataset, scope);
            handler.HandleQuad(new QuadView(TermView.BlankNode("b"u8), TermView.Iri("http://example.org/a"u8), TermView.BlankNode("b"u8)));
        }

        Assert.Equal(["d1-b", "d2-b"], dataset.Select(quad => ((BlankNode)quad.Subject).Label));
        Assert.All(dataset, quad => Assert.Equal(quad.Subject, quad.Object));
    }

    [Fact]
    public void A_handler_collects_prefixes()
    {
        var handler = new DatasetHandler();
        handler.HandlePrefix("ex"u8, Encoding.UTF8.GetBytes("http://example.org/"));
        Assert.Equal(A, handler.Prefixes.ResolveQName("ex:a"));
    }
}
