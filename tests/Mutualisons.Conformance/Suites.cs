using Mutualisons.Conformance.Rdf11;
using Mutualisons.Conformance.Rdf12;
using Mutualisons.Conformance.Sparql;

namespace Mutualisons.Conformance;

/// <summary>Every suite that is run.</summary>
public static class Suites
{
    /// <summary>All suites, in the order in which counts are printed.</summary>
    public static IReadOnlyList<Suite> All { get; } = [.. Rdf11Suites.All, .. Rdf12Suites.All, .. SparqlSuites.All];
}
