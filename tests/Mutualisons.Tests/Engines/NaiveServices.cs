using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Tests.Engines;

/// <summary>Endpoints for SERVICE that are naive engines in this process; what has no engine fails, as an endpoint does that is not there.</summary>
public sealed class NaiveServices : IServiceClient, IAsyncDisposable
{
    private readonly Dictionary<Iri, ISparqlEngine> _endpoints = [];

    /// <summary>The calls so far.</summary>
    public ConcurrentQueue<(Iri Endpoint, string Query)> Calls { get; } = new();

    /// <summary>The call, counted from 1, whose answer breaks off after its first row; 0 for none.</summary>
    public int Breaks { get; set; }

    /// <summary>An endpoint with the data that an update puts there.</summary>
    public async Task AddAsync(string endpoint, string update) => _endpoints.Add(new Iri(endpoint), await TestEngines.CreateAsync(EngineKind.Naive, update));

    /// <summary>An endpoint that is an engine.</summary>
    public void Add(Iri endpoint, ISparqlEngine engine) => _endpoints.Add(endpoint, engine);

    public async IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Calls.Enqueue((endpoint, query));
        var breaks = Calls.Count == Breaks;
        var rows = await AskAsync(endpoint, query, cancellationToken);
        foreach (var row in rows.Rows)
        {
            yield return variables.Select(variable => rows.Variables.ToList().IndexOf(variable.Name) is >= 0 and var column ? row[column] : null).ToValueList();
            if (breaks)
            {
                throw new ServiceException($"SERVICE {endpoint} broke off.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var engine in _endpoints.Values)
        {
            await engine.DisposeAsync();
        }
    }

    private async Task<SolutionTable> AskAsync(Iri endpoint, string query, CancellationToken cancellationToken)
    {
        if (!_endpoints.TryGetValue(endpoint, out var engine))
        {
            throw new ServiceException($"SERVICE {endpoint} is not there.");
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.UnnamedDefault(GraphSet.All), cancellationToken);
        return await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery(query), new QueryOptions { ServiceClient = this }, cancellationToken);
    }
}
