using System.Text;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Rdf;

public sealed class IriSyntaxTests
{
    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("ftp://ftp.is.co.za/rfc/rfc1808.txt")]
    [InlineData("ldap://[2001:db8::7]/c=GB?objectClass?one")]
    [InlineData("mailto:John.Doe@example.com")]
    [InlineData("news:comp.infosystems.www.servers.unix")]
    [InlineData("tel:+1-816-555-1212")]
    [InlineData("telnet://192.0.2.16:80/")]
    [InlineData("urn:oasis:names:specification:docbook:dtd:xml:4.1.2")]
    [InlineData("http://user:pass@example.org:8080/a//b;c=1/%C3%A9?d=e&f#g/h?i")]
    [InlineData("http://résumé.example.org/été?ö#ø")]
    [InlineData("http://example.org/\U00010300")]
    [InlineData("http://example.org/?\uE000")]
    [InlineData("http://[::]/")]
    [InlineData("http://[::1]:80/")]
    [InlineData("http://[1:2:3:4:5:6:7:8]/")]
    [InlineData("http://[1:2:3:4:5:6:1.2.3.4]/")]
    [InlineData("http://[::ffff:255.0.0.1]/")]
    [InlineData("http://[v7.a:b]/")]
    [InlineData("file:///")]
    [InlineData("a:")]
    [InlineData("x-y+z.1:b")]
    public void Absolute_iris_of_the_grammar_are_valid(string iri)
    {
        Assert.True(IriSyntax.IsAbsolute(iri));
        Assert.True(IriSyntax.IsAbsolute(Encoding.UTF8.GetBytes(iri)));
        Assert.True(IriSyntax.IsValid(iri));
        Assert.True(IriSyntax.IsValidReference(Encoding.UTF8.GetBytes(iri)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("#")]
    [InlineData("?")]
    [InlineData("a/b:c")]
    [InlineData("./a:b")]
    [InlineData("/a:b")]
    [InlineData("//host")]
    [InlineData("..")]
    [InlineData("été")]
    public void Relative_references_of_the_grammar_are_valid_but_not_absolute(string reference)
    {
        Assert.True(IriSyntax.IsValidReference(reference));
        Assert.False(IriSyntax.IsAbsolute(reference));
        Assert.False(IriSyntax.IsAbsolute(Encoding.UTF8.GetBytes(reference)));
        Assert.False(IriSyntax.IsValid(reference));
    }

    [Theory]
    [InlineData("http://example.org/a b")]
    [InlineData("http://example.org/<a>")]
    [InlineData("http://example.org/\"")]
    [InlineData("http://example.org/{a}")]
    [InlineData("http://example.org/a|b")]
    [InlineData("http://example.org/a\\b")]
    [InlineData("http://example.org/^")]
    [InlineData("http://example.org/`")]
    [InlineData("http://example.org/\n")]
    [InlineData("http://example.org/\u0080")]
    [InlineData("http://example.org/%")]
    [InlineData("http://example.org/%1")]
    [InlineData("http://example.org/%zz")]
    [InlineData("http://example.org/[a]")]
    [InlineData("http://example.org/a#b#c")]
    [InlineData("http://example.org/\uE000")]
    [InlineData("http://example.org/\uFDD0")]
    [InlineData("http://example.org/\uFFFE")]
    [InlineData("http://example.org/\uD800")]
    [InlineData("http://example.org:8a/")]
    [InlineData("http://[::1/")]
    [InlineData("http://[1:2:3:4:5:6:7]/")]
    [InlineData("http://[1:2:3:4:5:6:7:8:9]/")]
    [InlineData("http://[1::2::3]/")]
    [InlineData("http://[::12345]/")]
    [InlineData("http://[::256.0.0.1]/")]
    [InlineData("http://[::01.0.0.1]/")]
    [InlineData("http://[v.a]/")]
    [InlineData("http://a@b@c/")]
    [InlineData("1a:b")]
    [InlineData(":b")]
    [InlineData("é:b")]
    public void What_the_grammar_does_not_allow_is_invalid(string iri) => Assert.False(IriSyntax.IsValidReference(iri));

    [Fact]
    public void Bytes_that_are_no_utf8_are_invalid()
    {
        Assert.False(IriSyntax.IsValidReference([.. "http://a/"u8, 0xC3]));
        Assert.False(IriSyntax.IsValidReference([.. "http://a/"u8, 0xED, 0xA0, 0x80]));
    }

    [Theory]
    [InlineData("http://example.org/a?b#c", "http://example.org/a?b#c")]
    [InlineData("http://résumé.example.org", "http://r%C3%A9sum%C3%A9.example.org")] // RFC 3987, section 3.1, step 2
    [InlineData("http://www.example.org/red%09ros\u00E9#red", "http://www.example.org/red%09ros%C3%A9#red")] // the same section
    [InlineData("http://example.com/\U00010300\U00010301\U00010302", "http://example.com/%F0%90%8C%80%F0%90%8C%81%F0%90%8C%82")] // the same section
    [InlineData("http://example.org/a b<\"{|}>\\^`", "http://example.org/a%20b%3C%22%7B%7C%7D%3E%5C%5E%60")]
    public void An_iri_maps_to_its_uri_and_the_mapping_can_be_repeated(string iri, string expected)
    {
        Assert.Equal(expected, IriSyntax.ToUri(iri));
        Assert.Equal(expected, IriSyntax.ToUri(expected));
    }

    [Fact]
    public void A_lone_surrogate_is_refused_rather_than_replaced() =>
        Assert.Throws<ArgumentException>(() => IriSyntax.ToUri("http://a/\uD800"));
}
