using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>Says in SPARQL that a member happens within a period: once, by its own times, or again and again, as was worked out before.</summary>
internal static class OccurrencePattern
{
    /// <summary>The pattern.</summary>
    public static string Write(Occurrence occurrence, Period period, IReadOnlyList<Iri> recurring)
    {
        var beginsBeforeItsEnd = TimePattern.HasBegun("?begin", period.End.AddMilliseconds(-1));
        var beginsInIt = $"!({TimePattern.HasBegun("?begin", period.Start.AddMilliseconds(-1))})";
        var stillRuns = TimePattern.HasNotEnded("?end", period.Start);
        var once = $"!BOUND(?schedule) && {beginsBeforeItsEnd} && ({beginsInIt} || {stillRuns})";
        var again = recurring.Count == 0 ? string.Empty : $" || ?member IN ({string.Join(", ", recurring)})";
        return $" OPTIONAL {{ ?member {occurrence.Begin} ?begin }} OPTIONAL {{ ?member {occurrence.End} ?end }} OPTIONAL {{ ?member {occurrence.Schedule} ?schedule }} FILTER(({once}){again})";
    }
}
