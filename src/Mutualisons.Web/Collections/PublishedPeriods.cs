using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Collections;

/// <summary>Finds records whose stated periods cover a period, alone or one after the other without a gap.</summary>
internal sealed class PublishedPeriods(RowReader rows)
{
    private static readonly Iri PeriodStart = Vocabularies.Expand("dcat:startDate");
    private static readonly Iri PeriodEnd = Vocabularies.Expand("dcat:endDate");

    private readonly RowReader _rows = rows;

    /// <summary>The records of the kind that do, by the periods that the filter's path leads to; what has no end goes on.</summary>
    public async Task<IReadOnlyList<Iri>> FindCoveringAsync(ISparqlSnapshot snapshot, Kind kind, KindFilter filter, Period wanted, CancellationToken cancellationToken)
    {
        var stated = await _rows.SelectAsync(
            snapshot,
            $"SELECT ?member ?start ?end WHERE {{ ?member a {kind.Class} ; {filter.WholePath} ?period . ?period {PeriodStart} ?start . FILTER({TimePattern.HasBegun("?start", wanted.End)}) OPTIONAL {{ ?period {PeriodEnd} ?end }} }}",
            cancellationToken);
        return
        [
            .. stated.Where(row => row[0] is Iri)
                .GroupBy(row => (Iri)row[0]!)
                .Where(member => Cover(member.Select(ToPeriod).OfType<Period>(), wanted))
                .Select(member => member.Key)
                .OrderBy(member => member.Value, StringComparer.Ordinal),
        ];
    }

    // Half-open: a period that begins when another ends goes on from it.
    private static bool Cover(IEnumerable<Period> periods, Period wanted)
    {
        var covered = wanted.Start;
        foreach (var period in periods.OrderBy(period => period.Start).TakeWhile(period => period.Start <= covered))
        {
            covered = period.End > covered ? period.End : covered;
        }

        return covered >= wanted.End;
    }

    private static Period? ToPeriod(Term?[] row)
    {
        var start = row[1] is Literal begin ? Period.TryParseMoment(begin.LexicalForm)?.Start : null;
        var end = row[2] is Literal last ? Period.TryParseMoment(last.LexicalForm)?.End : DateTimeOffset.MaxValue;
        return start is { } from && end is { } until ? new(from, until) : null;
    }
}
