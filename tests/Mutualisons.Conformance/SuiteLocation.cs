using Mutualisons.Rdf;
using Mutualisons.Tests;

namespace Mutualisons.Conformance;

/// <summary>Where a family of suites is published, and where its copy lies in the shared folder, or in this repository.</summary>
/// <param name="PublishedIri">The IRI prefix under which its documents are published; relative IRIs in them are resolved against it.</param>
/// <param name="Folder">The copy's folder, relative to the shared folder, or to the repository.</param>
public sealed record SuiteLocation(string PublishedIri, string Folder)
{
    /// <summary>W3C's tests of RDF and SPARQL.</summary>
    public static SuiteLocation RdfTests { get; } = new("https://w3c.github.io/rdf-tests/", "testsuites/rdf-tests/");

    /// <summary>Our own cases of RDF 1.2, whose public suites are not in the shared folder.</summary>
    public static SuiteLocation Rdf12Cases { get; } = new("https://mutualisons.example/rdf12/", "tests/Mutualisons.Conformance/Rdf12/Data/") { IsOurs = true };

    /// <summary>True when the folder is part of this repository.</summary>
    public bool IsOurs { get; private init; }

    /// <summary>The IRI of a document by its path below the folder.</summary>
    public Iri GetIri(string path) => new(PublishedIri + path);

    /// <summary>Whether there is a document at a path below the folder.</summary>
    public bool Has(string path) => IsOurs ? File.Exists(OurFile(path)) : TestEnvironment.TryFindShared(Folder + path) is not null;

    /// <summary>The file of a document; a fragment is ignored.</summary>
    public string GetFile(Iri document)
    {
        var iri = document.Value.Split('#')[0];
        if (!iri.StartsWith(PublishedIri, StringComparison.Ordinal))
            throw new InvalidOperationException($"<{iri}> is not below <{PublishedIri}>, so there is no copy of it.");

        var path = Uri.UnescapeDataString(iri[PublishedIri.Length..]);
        return IsOurs ? OurFile(path) : TestEnvironment.GetShared(Folder + path);
    }

    private string OurFile(string path) => Path.Combine(TestEnvironment.RepositoryRoot, Folder + path);
}
