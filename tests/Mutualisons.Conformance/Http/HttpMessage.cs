using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance.Http;

/// <summary>A request that a manifest tells to send, or a response that it expects.</summary>
internal sealed class HttpMessage(TestCase test, Term node)
{
    private readonly TestCase _test = test;
    private readonly Term _node = node;

    /// <summary>The requests of a test, in order.</summary>
    public static IEnumerable<HttpMessage> RequestsOf(TestCase test) =>
        List(test, test.Action, HttpVocabulary.Requests).Select(request => new HttpMessage(test, request));

    /// <summary>What a request is answered with.</summary>
    public HttpMessage Response => new(_test, Values(HttpVocabulary.Response).Single());

    /// <summary>The header of that name, or null.</summary>
    public string? Header(string name) => Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value).FirstOrDefault();

    /// <summary>All headers.</summary>
    public IEnumerable<(string Name, string Value)> Headers =>
        List(_test, _node, HttpVocabulary.Headers).Select(header => (Text(_test, header, HttpVocabulary.FieldName)!, Text(_test, header, HttpVocabulary.FieldValue)!));

    /// <summary>The body's characters and what they are encoded in, or null.</summary>
    public (string Text, Encoding Encoding)? Body => Values(HttpVocabulary.Body).FirstOrDefault() is { } body
        ? (Text(_test, body, HttpVocabulary.Chars)!, Encoding.GetEncoding(Text(_test, body, HttpVocabulary.CharacterEncoding)!))
        : null;

    /// <summary>The first value of a property as text, or null.</summary>
    public string? Text(Iri property) => Text(_test, _node, property);

    /// <summary>All values of a property.</summary>
    public IEnumerable<Term> Values(Iri property) => _test.GetValues(_node, property);

    private static string? Text(TestCase test, Term node, Iri property) => test.GetValues(node, property).OfType<Literal>().FirstOrDefault()?.LexicalForm;

    private static IEnumerable<Term> List(TestCase test, Term node, Iri property)
    {
        for (var rest = test.GetValues(node, property).FirstOrDefault() ?? RdfVocabulary.Nil; rest != RdfVocabulary.Nil; rest = test.GetValues(rest, RdfVocabulary.Rest).Single())
        {
            yield return test.GetValues(rest, RdfVocabulary.First).Single();
        }
    }
}
