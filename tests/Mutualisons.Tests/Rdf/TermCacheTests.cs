using System.Buffers;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class TermCacheTests
{
    private static readonly Term[] All =
    [
        new Iri("http://e/é"),
        new BlankNode("é"),
        new Literal("é"),
        new Literal("a"),
        new Literal("a", XsdVocabulary.Integer),
        new Literal("a", XsdVocabulary.Decimal),
        new Literal("a", "fr"),
        new Literal("a", "nl"),
        new Literal("a", "fr", BaseDirection.LeftToRight),
        new Literal(new string('é', 300)),
    ];

    private readonly TermCache _cache = new(4);

    public static TheoryData<Term> Terms => new(All);

    [Theory]
    [MemberData(nameof(Terms))]
    public void A_term_comes_back_equal_whatever_was_asked_before(Term term)
    {
        foreach (var before in All)
        {
            Assert.Equal(before, Get(before));
            Assert.Equal(term, Get(term));
        }
    }

    [Fact]
    public void A_term_asked_again_is_the_same_object()
    {
        var iri = new Iri("http://e/café");
        Assert.Same(Get(iri), Get(iri));
        Assert.NotSame(Get(iri), iri);
    }

    [Fact]
    public void No_term_is_refused() => Assert.Throws<InvalidOperationException>(() => _cache.GetTerm(default));

    private Term Get(Term term) => _cache.GetTerm(term.ToView(new ArrayBufferWriter<byte>()));
}
