using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Query;

public sealed class TermSpaceTests
{
    private static readonly Iri Known = new("http://e/known");
    private static readonly Iri Unknown = new("http://e/unknown");
    private static readonly TripleTerm Stored = new(new Triple(Known, Known, new Literal("x", "ar", BaseDirection.RightToLeft)));

    [Fact]
    public async Task A_triple_term_that_is_stored_has_the_stores_id_however_it_is_made()
    {
        using var store = await MakeStore();
        using var snapshot = store.OpenSnapshot();
        using var terms = new TermSpace(snapshot, new MemoryBudget(long.MaxValue));
        var id = terms.Intern(Stored);
        Assert.Equal(TermIdKind.TripleTerm, TermId.FromValue(id).Kind);
        Assert.True(terms.TryGetTriple(id, out var subject, out var predicate, out var @object));
        Assert.Equal(id, terms.MakeTriple(subject, predicate, @object));
        Assert.Equal(id, terms.MakeTransientTriple(subject, predicate, @object));
        Assert.Equal(id, terms.MakeTriple(subject, predicate, terms.AddTransient(Stored.Triple.Object.ToView(new ArrayBufferWriter<byte>()))));
        Assert.Equal(TermKind.TripleTerm, terms.KindOf(id));
    }

    [Fact]
    public async Task A_triple_term_that_is_not_stored_has_one_id_in_the_overlay()
    {
        using var store = await MakeStore();
        using var snapshot = store.OpenSnapshot();
        using var terms = new TermSpace(snapshot, new MemoryBudget(long.MaxValue));
        TripleTerm[] absent = [new(new Triple(Known, Known, Known)), new(new Triple(Known, Known, Unknown)), new(new Triple(Known, Known, Stored)), new(new Triple(Known, Unknown, new TripleTerm(new Triple(Known, Unknown, Known))))];
        foreach (var term in absent)
        {
            var id = terms.Intern(term);
            Assert.Equal(TermIdKind.QueryLocal, TermId.FromValue(id).Kind);
            Assert.Equal(term, Resolve(terms, id));
            Assert.Equal(id, terms.Intern(term));
            Assert.True(terms.TryGetTriple(id, out var subject, out var predicate, out var @object));
            Assert.Equal(id, terms.MakeTriple(subject, predicate, @object));
            var transient = terms.MakeTransientTriple(subject, predicate, @object);
            Assert.Equal((true, TermKind.TripleTerm), (TermSpace.IsTransient(transient), terms.KindOf(transient)));
            Assert.True(terms.AreSame(id, transient));
            Assert.Equal((id, term), (terms.Keep(transient), Resolve(terms, transient)));
        }

        Assert.Equal(absent.Length, absent.Select(term => terms.Intern(term)).Distinct().Count());
    }

    [Fact]
    public async Task A_blank_node_of_the_execution_stays_itself_within_a_triple_term()
    {
        using var store = await MakeStore();
        using var snapshot = store.OpenSnapshot();
        using var terms = new TermSpace(snapshot, new MemoryBudget(long.MaxValue));
        var known = terms.Intern(Known);
        var (node, other) = (terms.NewBlankNode(), terms.NewBlankNode());
        var id = terms.MakeTriple(node, known, terms.MakeTransientTriple(node, known, other));
        Assert.NotEqual(id, terms.MakeTriple(other, known, terms.MakeTriple(node, known, other)));
        Assert.True(terms.TryGetTriple(id, out var subject, out _, out var nested));
        Assert.Equal(node, subject);
        Assert.False(TermSpace.IsTransient(nested));
        Assert.True(terms.TryGetTriple(nested, out subject, out _, out var @object));
        Assert.Equal((node, other), (subject, @object));
    }

    [Fact]
    public async Task What_is_no_triple_makes_no_triple_term()
    {
        using var store = await MakeStore();
        using var snapshot = store.OpenSnapshot();
        using var terms = new TermSpace(snapshot, new MemoryBudget(long.MaxValue));
        var (known, literal, node) = (terms.Intern(Known), terms.Intern(new Literal("x")), terms.NewBlankNode());
        Assert.Equal(0ul, terms.MakeTriple(literal, known, known));
        Assert.Equal(0ul, terms.MakeTriple(known, node, known));
        Assert.Equal(0ul, terms.MakeTriple(known, known, 0));
        Assert.Equal(0ul, terms.MakeTriple(terms.Intern(Stored), known, known));
        Assert.False(terms.TryGetTriple(known, out _, out _, out _));
        Assert.False(terms.TryGetTriple(literal, out _, out _, out _));
        Assert.False(terms.TryGetTriple(0, out _, out _, out _));

        var deep = known;
        for (var depth = 0; depth < TripleTerm.MaxDepth; depth++)
            deep = terms.MakeTriple(node, known, deep);

        Assert.Equal(TripleTerm.MaxDepth, ((TripleTerm)Resolve(terms, deep)).Depth);
        Assert.Equal(0ul, terms.MakeTriple(node, known, deep));
        Assert.Equal(0ul, terms.MakeTransientTriple(node, known, deep));
    }

    private static Term Resolve(TermSpace terms, ulong id) => terms.Resolve(id, new ArrayBufferWriter<byte>()).ToTerm();

    private static async Task<QuadStore> MakeStore()
    {
        var store = QuadStore.Open(new StoreOptions());
        using var transaction = store.Begin();
        var known = transaction.GetOrAdd(Known.ToView(new ArrayBufferWriter<byte>()));
        transaction.Insert(known, known, transaction.GetOrAdd(Stored.ToView(new ArrayBufferWriter<byte>())), TermId.DefaultGraph);
        await transaction.CommitAsync();
        return store;
    }
}
