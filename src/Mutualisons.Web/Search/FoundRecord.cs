using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Search;

/// <summary>A record that a search found.</summary>
/// <param name="Candidate">Where it was found.</param>
/// <param name="Rank">Its place in the order, less is better; equal ranks go by the IRI. Whole, so that a page's end can be told exactly.</param>
internal sealed record FoundRecord(Candidate Candidate, long Rank)
{
    private const double MaxScore = 1_000_000;
    private const double Precision = 1_000;

    /// <summary>The record.</summary>
    public Iri Record => Candidate.Record;

    /// <summary>Its kind.</summary>
    public Kind Kind => Candidate.Kind;

    /// <summary>The rank of a score.</summary>
    public static long RankOf(double score) => (long)Math.Round(Math.Max(0, MaxScore - score) * Precision);
}
