using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class IriResolverTests
{
    // RFC 3986, sections 5.4.1 and 5.4.2, with the strict answer for "http:g".
    [Theory]
    [InlineData("g:h", "g:h")]
    [InlineData("g", "http://a/b/c/g")]
    [InlineData("./g", "http://a/b/c/g")]
    [InlineData("g/", "http://a/b/c/g/")]
    [InlineData("/g", "http://a/g")]
    [InlineData("//g", "http://g")]
    [InlineData("?y", "http://a/b/c/d;p?y")]
    [InlineData("g?y", "http://a/b/c/g?y")]
    [InlineData("#s", "http://a/b/c/d;p?q#s")]
    [InlineData("g#s", "http://a/b/c/g#s")]
    [InlineData("g?y#s", "http://a/b/c/g?y#s")]
    [InlineData(";x", "http://a/b/c/;x")]
    [InlineData("g;x", "http://a/b/c/g;x")]
    [InlineData("g;x?y#s", "http://a/b/c/g;x?y#s")]
    [InlineData("", "http://a/b/c/d;p?q")]
    [InlineData(".", "http://a/b/c/")]
    [InlineData("./", "http://a/b/c/")]
    [InlineData("..", "http://a/b/")]
    [InlineData("../", "http://a/b/")]
    [InlineData("../g", "http://a/b/g")]
    [InlineData("../..", "http://a/")]
    [InlineData("../../", "http://a/")]
    [InlineData("../../g", "http://a/g")]
    [InlineData("../../../g", "http://a/g")]
    [InlineData("../../../../g", "http://a/g")]
    [InlineData("/./g", "http://a/g")]
    [InlineData("/../g", "http://a/g")]
    [InlineData("g.", "http://a/b/c/g.")]
    [InlineData(".g", "http://a/b/c/.g")]
    [InlineData("g..", "http://a/b/c/g..")]
    [InlineData("..g", "http://a/b/c/..g")]
    [InlineData("./../g", "http://a/b/g")]
    [InlineData("./g/.", "http://a/b/c/g/")]
    [InlineData("g/./h", "http://a/b/c/g/h")]
    [InlineData("g/../h", "http://a/b/c/h")]
    [InlineData("g;x=1/./y", "http://a/b/c/g;x=1/y")]
    [InlineData("g;x=1/../y", "http://a/b/c/y")]
    [InlineData("g?y/./x", "http://a/b/c/g?y/./x")]
    [InlineData("g?y/../x", "http://a/b/c/g?y/../x")]
    [InlineData("g#s/./x", "http://a/b/c/g#s/./x")]
    [InlineData("g#s/../x", "http://a/b/c/g#s/../x")]
    [InlineData("http:g", "http:g")]
    public void References_of_the_specification_resolve_as_it_says(string reference, string expected) =>
        AssertResolves("http://a/b/c/d;p?q", reference, expected);

    [Theory]
    [InlineData("http://a", "g", "http://a/g")]
    [InlineData("http://a", "", "http://a")]
    [InlineData("http://a?q", "g", "http://a/g")]
    [InlineData("http://a?q#f", "#s", "http://a?q#s")]
    [InlineData("http://a/b#f", "", "http://a/b")]
    [InlineData("http://a/b/..", "g", "http://a/b/g")]
    [InlineData("http://a/é/", "ü?ß#ø", "http://a/é/ü?ß#ø")]
    [InlineData("http://a/b", "?", "http://a/b?")]
    [InlineData("http://a/b", "#", "http://a/b#")]
    [InlineData("http://a/b", "g/../..", "http://a/")]
    [InlineData("file:///a/b", "c", "file:///a/c")]
    [InlineData("file:///a/b", "/c", "file:///c")]
    [InlineData("urn:a:b", "#s", "urn:a:b#s")]
    [InlineData("urn:a:b", "g", "urn:g")]
    [InlineData("urn:a/b/c", "../g", "urn:a/g")]
    [InlineData("mailto:a@b", "", "mailto:a@b")]
    [InlineData("mailto:a@b", "?subject=x", "mailto:a@b?subject=x")]
    [InlineData("urn:a", "..", "urn:")]
    public void Bases_of_any_shape_are_followed(string baseIri, string reference, string expected) =>
        AssertResolves(baseIri, reference, expected);

    [Theory]
    [InlineData("http://a/./b/../c")]
    [InlineData("HTTP://A:80/%7e")]
    [InlineData("urn:x:..")]
    public void A_reference_with_a_scheme_comes_back_letter_for_letter(string reference) =>
        AssertResolves("http://a/b", reference, reference);

    [Fact]
    public void A_path_without_authority_never_turns_into_an_authority() =>
        AssertResolves("a:/b", ".//c", "a:/.//c");

    [Theory]
    [InlineData("")]
    [InlineData("a/b")]
    [InlineData("//a/b")]
    [InlineData("1a:b")]
    public void A_base_without_scheme_is_refused(string baseIri) =>
        Assert.Throws<ArgumentException>(() => new IriResolver(baseIri));

    [Theory]
    [InlineData("http://a/b/c", "http://a/b/c", "")]
    [InlineData("http://a/b/c", "http://a/b/c#s", "#s")]
    [InlineData("http://a/b/c?q", "http://a/b/c?q#s", "#s")]
    [InlineData("http://a/b/c?q", "http://a/b/c?r", "?r")]
    [InlineData("http://a/b/c?q", "http://a/b/c", "c")]
    [InlineData("http://a/b/c", "http://a/b/d/e", "d/e")]
    [InlineData("http://a/b/c", "http://a/b/", "./")]
    [InlineData("http://a/b/c", "http://a/b/x:y", "./x:y")]
    [InlineData("http://a/b/c", "http://a/x", "/x")]
    [InlineData("http://a", "http://a/x", "/x")]
    [InlineData("http://a/b/", "http://a/b/é", "é")]
    [InlineData("http://a/b/c", "http://ab/b/c", "http://ab/b/c")]
    [InlineData("http://a/b/c", "https://a/b/c", "https://a/b/c")]
    [InlineData("http://a/b/c", "http://a//x", "http://a//x")]
    [InlineData("http://a/b/c", "http://a/b/../x", "http://a/b/../x")]
    [InlineData("urn:a", "urn:b:c", "urn:b:c")]
    public void A_relative_reference_is_short_and_leads_back(string baseIri, string iri, string expected)
    {
        var resolver = new IriResolver(baseIri);
        var reference = resolver.Relativize(iri);
        Assert.Equal(expected, reference);
        Assert.Equal(iri, resolver.Resolve(reference));
    }

    private static void AssertResolves(string baseIri, string reference, string expected)
    {
        var resolver = new IriResolver(baseIri);
        Assert.Equal(expected, resolver.Resolve(reference));
        var output = new ArrayBufferWriter<byte>();
        resolver.Resolve(Encoding.UTF8.GetBytes(reference), output);
        Assert.Equal(expected, Encoding.UTF8.GetString(output.WrittenSpan));
    }
}
