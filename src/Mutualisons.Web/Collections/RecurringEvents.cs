using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Collections;

/// <summary>Finds what happens again and again and does so within a period.</summary>
internal sealed class RecurringEvents(WebOptions options)
{
    /// <summary>The end of a period that was not given one.</summary>
    public static readonly DateTimeOffset End = new(3000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly WebOptions _options = options;

    /// <summary>The request with the members that happen by their schedule when it asks; itself when that does not matter.</summary>
    public async Task<CollectionRequest> CompleteAsync(ISparqlSnapshot snapshot, CollectionRequest request, CancellationToken cancellationToken) => request.Happening is { } period
        ? request with { Recurring = await FindAsync(snapshot, request.Collection, period, cancellationToken) }
        : request;

    private async Task<IReadOnlyList<Iri>> FindAsync(ISparqlSnapshot snapshot, Kind kind, Period period, CancellationToken cancellationToken)
    {
        var query = (SelectQuery)SparqlParser.ParseQuery($"SELECT ?member ?schedule ?property ?value WHERE {{ ?member a {kind.Class} ; {kind.Occurrence!.Schedule} ?schedule . ?schedule ?property ?value }}");
        var owners = new Dictionary<Term, Iri>();
        var schedules = new TripleSet();
        var reader = new Skolemizer(_options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.SelectAsync(query, _options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (reader.Read(batch, row, 0) is Iri member && reader.Read(batch, row, 1) is { } schedule)
                {
                    owners[schedule] = member;
                    schedules.Add(schedule, reader.Read(batch, row, 2)!, reader.Read(batch, row, 3)!);
                }
            }
        }

        return [.. owners.Where(pair => EventSchedule.Read(schedules, pair.Key).OccursIn(period)).Select(pair => pair.Value).Distinct().OrderBy(member => member.Value, StringComparer.Ordinal)];
    }
}
