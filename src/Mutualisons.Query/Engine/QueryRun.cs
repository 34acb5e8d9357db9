using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Engine;

/// <summary>Runs one query on a thread of its own and hands its batches over; a consumer that stops early stops the thread.</summary>
internal sealed class QueryRun(SharedSnapshot snapshot, DatasetView view, EngineServices services, QueryOptions options, Iri? baseIri)
{
    private const int BatchesAhead = 2;

    /// <summary>Plans and runs; the plan is made on the query's thread.</summary>
    public async IAsyncEnumerable<SolutionBatch> ReadAsync(Func<QueryExecution, Operator> plan, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var batches = Channel.CreateBounded<ResultBatch>(new BoundedChannelOptions(BatchesAhead) { SingleReader = true, SingleWriter = true });
        using var execution = new QueryExecution(
            snapshot.Snapshot, view, options, new WorkClock(options.Timeout, services.Slots, stop.Token), baseIri, services.Clock.GetUtcNow(), services.Memory)
        {
            Passes = services.Passes,
        };
        using var turn = CancellationTokenSource.CreateLinkedTokenSource(stop.Token);
        turn.CancelAfter(WorkClock.Bounded(options.Timeout));
        var work = Start(execution, plan, batches.Writer, turn.Token);
        ResultBatch? given = null;
        try
        {
            while (await WaitAsync(batches.Reader, cancellationToken))
            {
                while (batches.Reader.TryRead(out given))
                {
                    yield return given;
                    given.Release();
                }
            }
        }
        finally
        {
            await stop.CancelAsync();

            // Its failure went to the consumer through the channel.
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            ReleaseRest(given, batches.Reader);
        }
    }

    // A query that gets no thread in all its time ends like one that is too slow.
    private Task Start(QueryExecution execution, Func<QueryExecution, Operator> plan, ChannelWriter<ResultBatch> writer, CancellationToken turn)
    {
        var work = services.Threads.RunAsync(() => Run(execution, plan, writer), turn);
        work.ContinueWith(
            _ => writer.TryComplete(execution.Clock.TimedOut()),
            CancellationToken.None,
            TaskContinuationOptions.OnlyOnCanceled | TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        return work;
    }

    // What a consumer that stops early, or fails, leaves behind.
    private static void ReleaseRest(ResultBatch? given, ChannelReader<ResultBatch> reader)
    {
        given?.Release();
        while (reader.TryRead(out var batch))
        {
            batch.Release();
        }
    }

    /// <summary>Plans and runs on the query's thread, counts the answer, and tells how it went.</summary>
    public async Task<QueryExplanation> ExplainAsync(Func<QueryExecution, Operator> plan, CancellationToken cancellationToken)
    {
        using var execution = new QueryExecution(
            snapshot.Snapshot, view, options, new WorkClock(options.Timeout, services.Slots, cancellationToken), baseIri, services.Clock.GetUtcNow(), services.Memory)
        {
            Passes = services.Passes,
            Profile = new QueryProfile(),
        };
        return await services.Threads.RunAsync(execution.Clock, () => new QueryExplainer(execution, plan).Run());
    }

    private static async ValueTask<bool> WaitAsync(ChannelReader<ResultBatch> reader, CancellationToken cancellationToken)
    {
        try
        {
            return await reader.WaitToReadAsync(cancellationToken);
        }
        catch (Store.SnapshotExpiredException exception)
        {
            throw new SnapshotExpiredException(exception.Message, exception);
        }
    }

    /// <summary>The query's thread: failures go to the consumer through the channel.</summary>
    private bool Run(QueryExecution execution, Func<QueryExecution, Operator> plan, ChannelWriter<ResultBatch> writer)
    {
        try
        {
            execution.Clock.Check();
            using var cursor = plan(execution).Open(execution);
            long rows = 0;
            while (cursor.Next() is { } batch)
            {
                if ((rows += batch.Count) > options.MaxRows)
                {
                    throw new QueryBudgetException($"The answer has more than {options.MaxRows:N0} rows, the most there may be: add a LIMIT, and OFFSET for the next part.");
                }

                HandOver(execution, new ResultBatch(execution, batch), writer);
            }

            return writer.TryComplete();
        }
        catch (Exception exception)
        {
            // Whatever it is belongs to the consumer, who rethrows it.
            return writer.TryComplete(exception);
        }
    }

    private static void HandOver(QueryExecution execution, ResultBatch batch, ChannelWriter<ResultBatch> writer)
    {
        if (writer.TryWrite(batch))
        {
            return;
        }

        execution.Clock.PauseWork();
        do
        {
            // This thread is the query's own, so it may block; a consumer that reads nothing holds it no longer than the query may take.
            execution.Clock.WaitFor(writer.WaitToWriteAsync().AsTask());
        }
        while (!writer.TryWrite(batch));
        execution.Clock.ResumeWork();
    }
}
