using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>Finds what happens again and again and does so within a period.</summary>
internal sealed class RecurringEvents(RowReader rows)
{
    /// <summary>The end of a period that was not given one.</summary>
    public static readonly DateTimeOffset End = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly RowReader _rows = rows;

    /// <summary>The request with the members that happen by their schedule when it asks; itself when that does not matter.</summary>
    public async Task<CollectionRequest> CompleteAsync(ISparqlSnapshot snapshot, CollectionRequest request, CancellationToken cancellationToken) => request.Happening is { } period
        ? request with { Recurring = await FindAsync(snapshot, request.Collection, period, cancellationToken) }
        : request;

    private async Task<IReadOnlyList<Iri>> FindAsync(ISparqlSnapshot snapshot, Kind kind, Period period, CancellationToken cancellationToken)
    {
        var rows = await _rows.SelectAsync(snapshot, $"SELECT ?member ?schedule ?property ?value WHERE {{ ?member a {kind.Class} ; {kind.Occurrence!.Schedule} ?schedule . ?schedule ?property ?value }}", cancellationToken);
        var owners = new Dictionary<Term, Iri>();
        var schedules = new TripleSet();
        foreach (var row in rows)
        {
            if (row[0] is Iri member && row[1] is { } schedule)
            {
                owners[schedule] = member;
                schedules.Add(schedule, row[2]!, row[3]!);
            }
        }

        return [.. owners.Where(pair => EventSchedule.Read(schedules, pair.Key).OccursIn(period)).Select(pair => pair.Value).Distinct().OrderBy(member => member.Value, StringComparer.Ordinal)];
    }
}
