using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Tests.Query.Differential;

/// <summary>What an engine answers to a query: rows, a truth, triples, or that it does not support it.</summary>
internal sealed record Answer(SolutionTable? Rows = null, bool? Truth = null, Dataset? Triples = null, string? Refusal = null)
{
    /// <summary>Runs a query of any form.</summary>
    public static async Task<Answer> OfAsync(ISparqlEngine engine, DatasetView view, SparqlQuery query, QueryOptions options)
    {
        await using var snapshot = await engine.OpenSnapshotAsync(view);
        try
        {
            return query switch
            {
                SelectQuery select => new Answer(Rows: await SolutionTable.SelectAsync(snapshot, select, options)),
                AskQuery ask => new Answer(Truth: await snapshot.AskAsync(ask, options)),
                _ => new Answer(Triples: new Dataset((await SolutionTable.ConstructAsync(snapshot, query, options)).Select(t => new Quad(t.Subject, t.Predicate, t.Object)))),
            };
        }
        catch (QueryNotSupportedException)
        {
            // Both engines must refuse the same queries; their words may differ.
            return new Answer(Refusal: "not supported");
        }
    }

    /// <summary>Whether both answer the query in the same way, as far as the specification leaves no choice.</summary>
    public bool IsSameAs(Answer other, SparqlQuery query)
    {
        if (Rows is null || other.Rows is null)
        {
            return Rows is null
                && other.Rows is null
                && (Truth, Refusal) == (other.Truth, other.Refusal)
                && (Triples is null ? other.Triples is null : other.Triples is not null && MayBeIsomorphic(Triples, other.Triples));
        }

        return query.Pattern is Reduced
            ? SolutionComparison.AreEqual(Rows with { Rows = [.. Rows.Rows.Distinct()] }, other.Rows with { Rows = [.. other.Rows.Rows.Distinct()] })
            : SolutionComparison.AreEqual(Rows, other.Rows);
    }

    /// <summary>False when two datasets differ; true also when fresh blank nodes are so many and so alike that it would take too long to tell, if they are as large.</summary>
    public static bool MayBeIsomorphic(Dataset left, Dataset right) =>
        left.Count == right.Count && DatasetIsomorphism.Compare(left, right, maxWork: 5_000_000) != IsomorphismResult.Different;

    /// <inheritdoc/>
    public override string ToString()
    {
        var lines = Rows is not null
            ? Rows.Rows.Select(r => string.Join(" | ", r.Select(cell => cell?.ToString() ?? "-"))).Prepend(string.Join(" | ", Rows.Variables))
            : Triples is not null ? Triples.Select(t => t.ToString()) : [Truth?.ToString() ?? Refusal ?? "nothing"];
        return string.Join("\n  ", lines);
    }
}
