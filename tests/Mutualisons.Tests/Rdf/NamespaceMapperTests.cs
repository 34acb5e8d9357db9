using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class NamespaceMapperTests
{
    private readonly NamespaceMapper _mapper = new();

    public NamespaceMapperTests()
    {
        _mapper.AddNamespace("ex", "http://example.org/");
        _mapper.AddNamespace("exa", "http://example.org/a/");
        _mapper.AddNamespace("", "http://example.org/empty#");
    }

    [Theory]
    [InlineData("ex:b", "http://example.org/b")]
    [InlineData("ex:", "http://example.org/")]
    [InlineData(":x:y", "http://example.org/empty#x:y")]
    public void Prefixed_names_expand(string qname, string iri)
    {
        Assert.True(_mapper.TryExpand(qname, out var expanded));
        Assert.Equal(iri, expanded);
        Assert.Equal(new Iri(iri), _mapper.ResolveQName(qname));
    }

    [Theory]
    [InlineData("no:b")]
    [InlineData("ex")]
    public void Names_without_declared_prefix_do_not_expand(string qname)
    {
        Assert.False(_mapper.TryExpand(qname, out _));
        Assert.Throws<ArgumentException>(() => _mapper.ResolveQName(qname));
    }

    [Theory]
    [InlineData("http://example.org/b", "ex:b")]
    [InlineData("http://example.org/", "ex:")]
    [InlineData("http://example.org/a/b", "exa:b")]
    [InlineData("http://example.org/empty#x", ":x")]
    [InlineData("http://example.org/été", "ex:été")]
    [InlineData("http://example.org/a.b-c_1", "ex:a.b-c_1")]
    public void Iris_reduce_by_the_longest_namespace(string iri, string qname)
    {
        Assert.True(_mapper.TryReduceToQName(iri, out var reduced));
        Assert.Equal(qname, reduced);
    }

    [Theory]
    [InlineData("http://other.example/")]
    [InlineData("http://example.org/b/c")]
    [InlineData("http://example.org/b.")]
    [InlineData("http://example.org/-b")]
    [InlineData("http://example.org/b%20c")]
    [InlineData("http://example.org/b?c")]
    public void Iris_that_would_need_escapes_do_not_reduce(string iri) => Assert.False(_mapper.TryReduceToQName(iri, out _));

    [Fact]
    public void A_later_declaration_replaces_the_earlier()
    {
        _mapper.AddNamespace("ex", "http://other.example/");
        Assert.True(_mapper.TryGetNamespace("ex", out var found));
        Assert.Equal("http://other.example/", found);
        Assert.True(_mapper.RemoveNamespace("ex"));
        Assert.False(_mapper.HasNamespace("ex"));
    }

    [Fact]
    public void Imported_declarations_win()
    {
        var other = new NamespaceMapper();
        other.AddNamespace("ex", "http://other.example/");
        _mapper.Import(other);
        Assert.Equal(["", "ex", "exa"], _mapper.Prefixes);
        Assert.True(_mapper.TryGetPrefix("http://other.example/", out var prefix));
        Assert.Equal("ex", prefix);
    }
}
