using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Conformance;

/// <summary>Writes results as W3C's Evaluation and Report Language (<see href="https://www.w3.org/TR/EARL10-Schema/">EARL 1.0</see>).</summary>
public sealed class EarlReport(IRdfWriter writer)
{
    private const string Earl = "http://www.w3.org/ns/earl#";

    private static readonly Iri Software = new("urn:x-mutualisons:engine");

    private readonly ArrayBufferWriter<byte> _terms = new();
    private int _count;

    /// <summary>Prefixes that keep the report readable.</summary>
    public static IReadOnlyDictionary<string, string> Prefixes { get; } = new Dictionary<string, string> { ["earl"] = Earl };

    /// <summary>Writes one assertion.</summary>
    public void Add(SuiteResult result)
    {
        var assertion = new BlankNode($"a{++_count}");
        var outcome = new BlankNode($"r{_count}");
        Write(assertion, RdfVocabulary.Type, new Iri(Earl + "Assertion"));
        Write(assertion, new Iri(Earl + "assertedBy"), Software);
        Write(assertion, new Iri(Earl + "subject"), Software);
        Write(assertion, new Iri(Earl + "test"), result.Test.Iri);
        Write(assertion, new Iri(Earl + "mode"), new Iri(Earl + "automatic"));
        Write(assertion, new Iri(Earl + "result"), outcome);
        Write(outcome, RdfVocabulary.Type, new Iri(Earl + "TestResult"));
        Write(outcome, new Iri(Earl + "outcome"), new Iri(Earl + (result.Passed ? "passed" : "failed")));
    }

    private void Write(Term subject, Iri predicate, Term @object)
    {
        _terms.ResetWrittenCount();
        writer.HandleQuad(new QuadView(subject.ToView(_terms), predicate.ToView(_terms), @object.ToView(_terms)));
    }
}
