using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Search;

/// <summary>One page of found records, ready to be written in any form.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Findings">Everything that was found, of all kinds.</param>
/// <param name="Total">How many records of the kind asked for were found.</param>
/// <param name="Records">The records of this page, best first, each with what shows where it was found.</param>
/// <param name="Facets">How many records of each kind were found; kinds without any are left out.</param>
/// <param name="Addresses">The addresses of the search and its pages.</param>
/// <param name="Next">The next page's address, or null on the last.</param>
/// <param name="Triples">What is said of the records, of the hits, and of the page itself.</param>
internal sealed record SearchPage(
    SearchRequest Request,
    Findings Findings,
    long Total,
    IReadOnlyList<ShownRecord> Records,
    IReadOnlyList<(Kind Kind, int Count)> Facets,
    SearchAddresses Addresses,
    Iri? Next,
    TripleSet Triples);
