using Mutualisons.Rdf;
using Mutualisons.Web.Html;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Terms;

/// <summary>What is said of some terms, as programs and as people get it.</summary>
/// <param name="Root">What the triples are about.</param>
/// <param name="Triples">The statements.</param>
/// <param name="Graphs">The visible graphs that they come from.</param>
/// <param name="WritePage">Writes the page in a language, UTF-8.</param>
internal sealed record TermDocument(Iri Root, TripleSet Triples, IReadOnlyCollection<Term?> Graphs, Func<PageHead, CancellationToken, Task<byte[]>> WritePage)
{
    /// <summary>The title by language.</summary>
    public required Func<string, string> Title { get; init; }

    /// <summary>The licences that hold for it.</summary>
    public IReadOnlyList<Iri> Licences { get; init; } = [];
}
