using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>One page of a collection, ready to be written in any form.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="Members">The members, in order.</param>
/// <param name="Total">How many there are on all pages.</param>
/// <param name="Collection">The collection's address, filters included.</param>
/// <param name="Self">This page's address.</param>
/// <param name="Next">The next page's address, or null on the last.</param>
/// <param name="Triples">What is said of the members, and of the page itself.</param>
internal sealed record CollectionPage(CollectionRequest Request, IReadOnlyList<Iri> Members, long Total, Iri Collection, Iri Self, Iri? Next, TripleSet Triples);
