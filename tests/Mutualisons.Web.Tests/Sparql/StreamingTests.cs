using System.Net;
using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Tests.Hosting;
using Xunit;

namespace Mutualisons.Web.Tests.Sparql;

/// <summary>What happens to an answer on its way: failures before and after its first byte, and readers who leave.</summary>
public sealed class StreamingTests
{
    private const string Query = "/sparql?query=SELECT%20%3Fx%20%7B%7D";

    [Fact]
    public async Task A_failure_before_the_first_row_is_a_problem_with_its_own_status()
    {
        await using var server = await WebServer.StartAsync(new ScriptedEngine(_ => FailAfter(0)));
        using var response = await server.GetAsync(Query);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task A_failure_after_the_first_rows_breaks_the_connection_so_that_no_part_passes_for_the_whole()
    {
        await using var server = await WebServer.StartAsync(new ScriptedEngine(_ => FailAfter(3)));
        await Assert.ThrowsAnyAsync<HttpRequestException>(async () => await server.GetTextAsync(Query));
        Assert.Equal("live\n", await server.GetTextAsync("/health/live"));
    }

    [Fact]
    public async Task The_first_rows_arrive_while_the_engine_works_on_the_next()
    {
        var next = new TaskCompletionSource();
        await using var server = await WebServer.StartAsync(new ScriptedEngine(cancellation => WaitAfterFirst(next.Task, cancellation)));
        using var response = await server.Client.GetAsync(Query, HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        var buffer = new byte[4096];
        var read = await body.ReadAtLeastAsync(buffer, 40);
        Assert.Contains("bindings", System.Text.Encoding.UTF8.GetString(buffer, 0, read), StringComparison.Ordinal);
        next.SetResult();
        using var rest = new StreamReader(body);
        Assert.EndsWith("]}}\n", await rest.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_client_that_goes_away_cancels_its_query()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var server = await WebServer.StartAsync(new ScriptedEngine(cancellation => WaitForCancellation(started, cancelled, cancellation)));
        using var leave = new CancellationTokenSource();
        var request = server.Client.GetAsync(Query, leave.Token);
        await started.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await leave.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        await cancelled.Task.WaitAsync(TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task A_store_that_cannot_write_says_so_and_goes_on_reading()
    {
        await using var server = await WebServer.StartAsync(new ScriptedEngine(_ => FailAfter(0)), options => options with { OpenWrites = true });
        using var response = await SparqlProtocolTests.PostAsync(server, "/sparql", "CLEAR ALL", "application/sparql-update");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Contains("The disk is full", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("ready\n", await server.GetTextAsync("/health/ready"));
    }

    private static async IAsyncEnumerable<SolutionBatch> FailAfter(int batches)
    {
        for (var i = 0; i < batches; i++)
        {
            yield return Batch(2_000);
            await Task.Yield();
        }

        throw new QueryTimeoutException("The query took longer than its 30 s.");
    }

    private static async IAsyncEnumerable<SolutionBatch> WaitAfterFirst(Task next, [EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return Batch(1);
        await next.WaitAsync(cancellation);
        yield return Batch(1);
    }

    private static async IAsyncEnumerable<SolutionBatch> WaitForCancellation(TaskCompletionSource started, TaskCompletionSource cancelled, [EnumeratorCancellation] CancellationToken cancellation)
    {
        started.SetResult();
        try
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }
        finally
        {
            cancelled.SetResult();
        }

        yield break;
    }

    private static TermSolutionBatch Batch(int rows) =>
        new(1, [.. Enumerable.Range(0, rows).Select(row => ValueList.Create<Term?>([new Literal("value " + row)]))], new Dictionary<Term, ulong>());
}
