using System.Diagnostics;
using System.Text;
using Mutualisons.Query;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Xunit;
using Xunit.Abstractions;

namespace Mutualisons.Tests.Query.Hostile;

/// <summary>Whatever a query does, it is refused, answered or ended, its thread and memory come back, and the engine goes on.</summary>
public sealed class HostileQueryTests(ITestOutputHelper output)
{
    private const int Nodes = 1_000;
    private const int Links = 60;

    private static readonly QueryOptions Limits = new() { Timeout = TimeSpan.FromSeconds(1), MemoryBudget = 64 << 20 };
    private static readonly QueryOptions Enough = new() { Timeout = TimeSpan.FromSeconds(30), MemoryBudget = 256 << 20 };

    // Far more than the limit and the longest uninterruptible step together, even on a busy machine.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    private readonly ITestOutputHelper _output = output;

    public static TheoryData<string> Titles { get; } = [.. HostileQuery.All.Keys];

    [Theory]
    [MemberData(nameof(Titles))]
    public async Task A_hostile_query_ends_as_it_must_and_gives_everything_back(string title)
    {
        var query = HostileQuery.All[title];
        using var store = QuadStore.Open(new StoreOptions());
        await using var engine = new EmbeddedEngine(store);
        await LoadAsync(engine);
        var watch = Stopwatch.StartNew();
        var outcome = await Task.Run(() => RunAsync(engine, query.Text, query.Outcome == "answered" ? Enough : Limits)).WaitAsync(Patience);
        _output.WriteLine($"{watch.ElapsedMilliseconds} ms: {outcome}");
        Assert.StartsWith(query.Outcome == "limited" ? outcome.Split(' ')[0] is "time" or "memory" ? "" : "time or memory" : query.Outcome, outcome, StringComparison.Ordinal);
        await BecomesIdleAsync(engine);
        Assert.Equal(0, store.GetStatistics().OpenSnapshots);
    }

    [Fact]
    public void Every_kind_of_outcome_is_there()
    {
        Assert.Equal(["answered", "limited", "memory", "refused", "time"], HostileQuery.All.Values.Select(query => query.Outcome).Distinct().Order(StringComparer.Ordinal));
    }

    // A ring, a number for each node, and a few nodes that are all linked with each other.
    internal static async Task LoadAsync(EmbeddedEngine engine)
    {
        await using var transaction = await engine.BeginAsync(new() { Author = "urn:x-test:author" });
        await transaction.LoadAsync(
            handler =>
            {
                for (var i = 0; i < Nodes; i++)
                {
                    handler.HandleQuad(new QuadView(Node(i), TermView.Iri("urn:p"u8), Node((i + 1) % Nodes)));
                    handler.HandleQuad(new QuadView(Node(i), TermView.Iri("urn:q"u8), TermView.Literal(Encoding.ASCII.GetBytes($"{i}"), XsdVocabulary.IntegerUtf8)));
                    handler.HandleQuad(new QuadView(Node(i % Links), TermView.Iri("urn:r"u8), Node(i * 7 % Links), TermView.Iri(Encoding.ASCII.GetBytes($"urn:g{i % 10}"))));
                }
            },
            null);
        await transaction.CommitAsync();
    }

    private static TermView Node(int number) => TermView.Iri(Encoding.ASCII.GetBytes($"urn:n{number}"));

    private static async Task<string> RunAsync(EmbeddedEngine engine, string text, QueryOptions limits)
    {
        try
        {
            var query = SparqlParser.ParseQuery(text);
            await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Union(GraphSet.All));
            if (query is AskQuery ask)
            {
                return $"answered {await snapshot.AskAsync(ask, limits)}";
            }

            long rows = 0;
            await foreach (var batch in query is SelectQuery select ? snapshot.SelectAsync(select, limits) : snapshot.ConstructAsync(query, limits))
            {
                rows += batch.RowCount;
            }

            return $"answered {rows} rows";
        }
        catch (SparqlSyntaxException exception)
        {
            Assert.Contains("line ", exception.Message, StringComparison.OrdinalIgnoreCase);
            return $"refused {exception.Message}";
        }
        catch (QueryNotSupportedException exception)
        {
            Assert.InRange(exception.Message.Length, 1, 1_000);
            return $"refused {exception.Message}";
        }
        catch (QueryTimeoutException exception)
        {
            return $"time {exception.Message}";
        }
        catch (QueryBudgetException exception)
        {
            return $"memory {exception.Message}";
        }
    }

    private static async Task BecomesIdleAsync(EmbeddedEngine engine)
    {
        for (var wait = Stopwatch.StartNew(); engine.Activity != default && wait.Elapsed < Patience;)
        {
            await Task.Delay(5);
        }

        Assert.Equal(default, engine.Activity);
    }
}
