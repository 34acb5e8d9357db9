using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class DatasetIsomorphismTests
{
    private static readonly Iri P = new("http://example.org/p");
    private static readonly Iri Q = new("http://example.org/q");

    [Fact]
    public void Labels_make_no_difference()
    {
        var left = new Dataset { Link("a", "b"), Link("b", "c") };
        var right = new Dataset { Link("y", "x"), Link("z", "y") };
        Assert.True(DatasetIsomorphism.AreIsomorphic(left, right));
    }

    [Fact]
    public void Ground_quads_must_be_equal()
    {
        Assert.True(DatasetIsomorphism.AreIsomorphic(new Dataset { new Quad(P, P, P) }, new Dataset { new Quad(P, P, P) }));
        Assert.False(DatasetIsomorphism.AreIsomorphic(new Dataset { new Quad(P, P, P) }, new Dataset { new Quad(P, P, Q) }));
        Assert.False(DatasetIsomorphism.AreIsomorphic(new Dataset { new Quad(P, P, P) }, new Dataset { new Quad(P, P, P, Q) }));
    }

    [Fact]
    public void Two_nodes_are_not_one_node_twice()
    {
        var left = new Dataset { new Quad(Node("a"), P, Q), new Quad(Node("a"), Q, P) };
        var right = new Dataset { new Quad(Node("a"), P, Q), new Quad(Node("b"), Q, P) };
        Assert.False(DatasetIsomorphism.AreIsomorphic(left, right));
    }

    [Fact]
    public void A_blank_graph_name_is_one_node_with_the_one_inside()
    {
        var left = new Dataset { new Quad(Node("a"), P, Node("b"), Node("a")) };
        var same = new Dataset { new Quad(Node("x"), P, Node("y"), Node("x")) };
        var other = new Dataset { new Quad(Node("x"), P, Node("y"), Node("y")) };
        Assert.True(DatasetIsomorphism.AreIsomorphic(left, same));
        Assert.False(DatasetIsomorphism.AreIsomorphic(left, other));
    }

    [Fact]
    public void A_blank_node_is_shared_between_graphs()
    {
        var shared = new Dataset { new Quad(Node("a"), P, Q, P), new Quad(Node("a"), P, Q, Q) };
        var apart = new Dataset { new Quad(Node("a"), P, Q, P), new Quad(Node("b"), P, Q, Q) };
        Assert.False(DatasetIsomorphism.AreIsomorphic(shared, apart));
    }

    [Fact]
    public void Blank_nodes_inside_triple_terms_take_part()
    {
        Quad Reify(string outer, string inner) => new(Node(outer), P, new TripleTerm(new Triple(Node(inner), P, Q)));
        Assert.True(DatasetIsomorphism.AreIsomorphic(new Dataset { Reify("a", "b") }, new Dataset { Reify("x", "y") }));
        Assert.False(DatasetIsomorphism.AreIsomorphic(new Dataset { Reify("a", "b") }, new Dataset { Reify("x", "x") }));
    }

    [Fact]
    public void Literals_with_other_letters_are_other_terms()
    {
        var left = new Dataset { new Quad(Node("a"), P, new Literal("1", XsdVocabulary.Integer)) };
        var right = new Dataset { new Quad(Node("a"), P, new Literal("01", XsdVocabulary.Integer)) };
        Assert.False(DatasetIsomorphism.AreIsomorphic(left, right));
    }

    [Fact]
    public void One_cycle_of_six_is_not_two_of_three()
    {
        var six = new Dataset(Cycle("a", 6));
        var threes = new Dataset(Cycle("a", 3).Concat(Cycle("b", 3)));
        Assert.False(DatasetIsomorphism.AreIsomorphic(six, threes));
        Assert.True(DatasetIsomorphism.AreIsomorphic(threes, new Dataset(Cycle("c", 3).Concat(Cycle("d", 3)))));
    }

    [Fact]
    public void Regular_graphs_that_colours_cannot_tell_apart_are_told_apart()
    {
        // The prism and the utility graph: six nodes of degree three each, with triangles and without.
        var prism = Undirected((0, 1), (1, 2), (2, 0), (3, 4), (4, 5), (5, 3), (0, 3), (1, 4), (2, 5));
        var utility = Undirected((0, 3), (0, 4), (0, 5), (1, 3), (1, 4), (1, 5), (2, 3), (2, 4), (2, 5));
        var renamed = Undirected((5, 4), (4, 3), (3, 5), (2, 1), (1, 0), (0, 2), (5, 2), (4, 1), (3, 0));
        Assert.False(DatasetIsomorphism.AreIsomorphic(prism, utility));
        Assert.True(DatasetIsomorphism.AreIsomorphic(prism, renamed));
    }

    [Fact]
    public void Hundreds_of_alike_nodes_round_one_hub_are_matched()
    {
        static Dataset Star(string prefix, int leaves) => new(Enumerable.Range(0, leaves).Select(i => new Quad(Node(prefix), P, Node($"{prefix}{i}"))));
        Assert.True(DatasetIsomorphism.AreIsomorphic(Star("a", 600), Star("z", 600)));
    }

    [Fact]
    public void Hundreds_of_alike_components_are_matched()
    {
        static Dataset Rings(string prefix, int count) => new(Enumerable.Range(0, count).SelectMany(i => Cycle($"{prefix}{i}-", 4)));
        Assert.True(DatasetIsomorphism.AreIsomorphic(Rings("a", 500), Rings("z", 500)));
    }

    [Fact]
    public void One_large_ring_is_matched_and_a_different_one_is_not()
    {
        Assert.True(DatasetIsomorphism.AreIsomorphic(new Dataset(Cycle("a", 500)), new Dataset(Cycle("z", 500))));
        var halves = new Dataset(Cycle("a", 250).Concat(Cycle("b", 250)));
        Assert.False(DatasetIsomorphism.AreIsomorphic(new Dataset(Cycle("a", 500)), halves));
    }

    [Fact]
    public void Work_past_the_limit_gives_no_answer()
    {
        var left = new Dataset(Cycle("a", 100));
        var right = new Dataset(Cycle("b", 100));
        Assert.Equal(IsomorphismResult.Undecided, DatasetIsomorphism.Compare(left, right, maxWork: 500));
        Assert.Equal(IsomorphismResult.Isomorphic, DatasetIsomorphism.Compare(left, right));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_random_dataset_equals_its_renaming_and_not_its_mutation(int seed)
    {
        var random = new Random(seed);
        var quads = Enumerable.Range(0, 300)
            .Select(_ => new Quad(Node("n" + random.Next(60)), random.Next(2) == 0 ? P : Q, Node("n" + random.Next(60)), random.Next(3) == 0 ? Node("g" + random.Next(4)) : null))
            .Distinct().ToArray();
        var labels = quads.SelectMany(quad => new[] { quad.Subject, quad.Object, quad.Graph }).OfType<BlankNode>().Distinct().ToArray();
        var shuffled = labels.ToArray();
        random.Shuffle(shuffled);
        var names = labels.Zip(shuffled).ToDictionary(pair => (Term)pair.First, pair => pair.Second);
        BlankNode Rename(Term node) => names[node];
        var renamed = quads.Select(quad => new Quad(Rename(quad.Subject), quad.Predicate, Rename(quad.Object), quad.Graph is null ? null : Rename(quad.Graph))).ToArray();
        random.Shuffle(renamed);
        Assert.True(DatasetIsomorphism.AreIsomorphic(new Dataset(quads), new Dataset(renamed)));

        var mutated = renamed.Skip(1).Append(renamed[0] with { Predicate = new Iri("http://example.org/other") });
        Assert.False(DatasetIsomorphism.AreIsomorphic(new Dataset(quads), new Dataset(mutated)));
    }

    private static BlankNode Node(string label) => new(label);

    private static Quad Link(string from, string to) => new(Node(from), P, Node(to));

    private static IEnumerable<Quad> Cycle(string prefix, int length) =>
        Enumerable.Range(0, length).Select(i => Link($"{prefix}{i}", $"{prefix}{(i + 1) % length}"));

    private static Dataset Undirected(params (int From, int To)[] edges) =>
        new(edges.SelectMany(edge => new[] { Link($"n{edge.From}", $"n{edge.To}"), Link($"n{edge.To}", $"n{edge.From}") }));
}
