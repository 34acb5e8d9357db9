using Mutualisons.Rdf;
using Mutualisons.Tests;

namespace Mutualisons.Conformance;

/// <summary>Where a family of suites is published, and where its copy lies in the shared folder.</summary>
/// <param name="PublishedIri">The IRI prefix under which its documents are published; relative IRIs in them are resolved against it.</param>
/// <param name="Folder">The copy's folder, relative to the shared folder.</param>
public sealed record SuiteLocation(string PublishedIri, string Folder)
{
    /// <summary>W3C's tests of RDF and SPARQL.</summary>
    public static SuiteLocation RdfTests { get; } = new("https://w3c.github.io/rdf-tests/", "testsuites/rdf-tests/");

    /// <summary>The IRI of a document by its path below the folder.</summary>
    public Iri GetIri(string path) => new(PublishedIri + path);

    /// <summary>The file of a document; a fragment is ignored.</summary>
    public string GetFile(Iri document)
    {
        var iri = document.Value.Split('#')[0];
        if (!iri.StartsWith(PublishedIri, StringComparison.Ordinal))
            throw new InvalidOperationException($"<{iri}> is not below <{PublishedIri}>, so there is no copy of it.");

        return TestEnvironment.GetShared(Folder + Uri.UnescapeDataString(iri[PublishedIri.Length..]));
    }
}
