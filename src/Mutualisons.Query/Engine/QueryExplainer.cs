using System.Diagnostics;
using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Engine;

/// <summary>Runs a plan to its end, or to the limit that stops it, and tells what it did.</summary>
internal sealed class QueryExplainer(QueryExecution execution, Func<QueryExecution, Operator> makePlan)
{
    private readonly QueryProfile _profile = execution.Profile ?? throw new ArgumentException("The execution is not profiled.", nameof(execution));
    private readonly long _start = Stopwatch.GetTimestamp();
    private TimeSpan? _planningTime;
    private Operator? _plan;
    private long _rows;

    /// <summary>Plans and runs.</summary>
    public QueryExplanation Run()
    {
        try
        {
            Execute();
            return Tell(null);
        }
        catch (Exception exception) when (exception is QueryTimeoutException or QueryBudgetException or ServiceException or Store.SnapshotExpiredException)
        {
            // The plan and what was done so far are what somebody asks for whose query is stopped.
            return Tell(exception.Message);
        }
    }

    private void Execute()
    {
        var plan = makePlan(execution);
        _profile.Watch(plan);
        (_plan, _planningTime) = (plan, Stopwatch.GetElapsedTime(_start));
        using var cursor = plan.Open(execution);
        while (cursor.Next() is { } batch)
        {
            _rows += batch.Count;
        }
    }

    private QueryExplanation Tell(string? stopped)
    {
        var elapsed = Stopwatch.GetElapsedTime(_start);
        return new QueryExplanation
        {
            Commit = execution.Snapshot.Commit,
            Plan = _plan is null ? null : Describe(_plan),
            Rewrites = _profile.Rewrites,
            Joins = _profile.Joins,
            PlanningTime = _planningTime ?? elapsed,
            RunningTime = elapsed - (_planningTime ?? elapsed),
            Rows = _rows,
            PeakMemory = _profile.PeakMemory,
            Stopped = stopped,
        };
    }

    private PlanOperator Describe(Operator plan)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var inputs = plan.Inputs.Select(Describe).ToValueList();
        var measured = _profile.Find(plan)!;
        return new PlanOperator
        {
            Name = plan.Name,
            Label = plan.Label,
            Columns = plan.Relation.Columns.Where(column => !column.IsInternal && !column.IsBlankNode).ToValueList(),
            ExpectedRows = plan.Relation.Rows,
            Rows = measured.Rows,
            Batches = measured.Batches,
            RowsRead = measured.RowsRead,
            SelfTime = measured.SelfTime,
            TotalTime = inputs.Aggregate(measured.SelfTime, (sum, input) => sum + input.TotalTime),
            PeakMemory = measured.PeakMemory,
            Inputs = inputs,
        };
    }
}
