using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Engines;
using Mutualisons.Tests.Solutions;
using Xunit;

namespace Mutualisons.Tests.Query.Services;

/// <summary>What the embedded engine sends to endpoints, and what it makes of their answers.</summary>
public sealed class ServiceTests : IAsyncLifetime
{
    private const string Prologue = "PREFIX : <http://example.org/> ";

    private readonly NaiveServices _services = new();
    private ISparqlEngine _engine = null!;

    public async Task InitializeAsync()
    {
        await _services.AddAsync("http://one/", Prologue + "INSERT DATA { :a :knows :b . :b :knows :c . :c :name \"C\" . [] :knows :a }");
        await _services.AddAsync("http://two/", Prologue + $"INSERT DATA {{ {string.Join(' ', Enumerable.Range(0, 1000).Select(i => $":s{i} :value {i} ."))} }}");
        _engine = await TestEngines.CreateAsync(
            EngineKind.Embedded,
            Prologue + $"INSERT DATA {{ :a :type :Person . _:n :type :Person . :x :at <http://one/> . {string.Join(' ', Enumerable.Range(0, 450).Select(i => $":s{i} :local {i} ; :group {i % 3} ."))} }}");
    }

    public async Task DisposeAsync()
    {
        await _engine.DisposeAsync();
        await _services.DisposeAsync();
    }

    [Fact]
    public async Task Values_that_are_there_are_sent_along_in_blocks()
    {
        Assert.Equal(450, await CountAsync("{ ?s :local ?l . SERVICE <http://two/> { ?s :value ?v } }"));
        Assert.Equal(3, _services.Calls.Count);
        Assert.All(_services.Calls, call => Assert.Contains("VALUES (?s) {", call.Query, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_value_is_sent_once_and_copies_are_kept()
    {
        Assert.Equal(450, await CountAsync("{ ?x :group ?v . SERVICE <http://two/> { ?s :value ?v } }"));
        Assert.Equal(3, _services.Calls.Single().Query.Split("^^").Length - 1);
    }

    [Fact]
    public async Task Blank_nodes_are_never_sent()
    {
        Assert.Equal(1, await CountAsync("{ ?s :type :Person . SERVICE <http://one/> { ?s :knows ?o } }"));
        Assert.DoesNotContain("_:", _services.Calls.Single().Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_rows_nothing_is_asked()
    {
        Assert.Equal(0, await CountAsync("{ ?s :nowhere ?l . SERVICE <http://missing/> { ?s :value ?v } }"));
        Assert.Empty(_services.Calls);
    }

    [Fact]
    public async Task The_second_service_is_asked_about_the_rows_of_the_first()
    {
        Assert.Equal(1, await CountAsync("{ SERVICE <http://one/> { ?a :knows ?c } SERVICE <http://one/> { ?c :name ?n } }"));
        Assert.Equal(2, _services.Calls.Count);
        Assert.Contains("VALUES (?c)", _services.Calls.Last().Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_condition_on_what_a_service_binds_is_sent_as_a_value()
    {
        Assert.Equal(1, await CountAsync("{ SERVICE <http://one/> { ?a :knows ?c } FILTER(?a = :a) }"));
        Assert.Contains("VALUES (?a) { (<http://example.org/a>) }", _services.Calls.Single().Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_optional_service_is_asked_about_the_rows_before_it()
    {
        Assert.Equal(2, await CountAsync("{ ?s :type :Person OPTIONAL { SERVICE <http://one/> { ?s :knows ?o } } }"));
        Assert.Contains("VALUES (?s)", _services.Calls.Single().Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_variable_endpoint_is_called_once_for_each_value()
    {
        Assert.Equal(3, await CountAsync("{ VALUES (?k ?e) { (1 <http://one/>) (2 <http://two/>) (3 <http://one/>) } SERVICE ?e { SELECT (COUNT(*) AS ?n) { ?s ?p ?o } } }"));
        Assert.Equal(["http://one/", "http://two/"], _services.Calls.Select(call => call.Endpoint.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_same_call_is_made_once_and_its_blank_nodes_are_other_ones_each_time()
    {
        const string Service = "SERVICE <http://one/> { ?s :knows :a }";
        Assert.Equal(2, await CountAsync($"{{ {{ {Service} }} UNION {{ {Service} }} }}"));
        Assert.Equal(0, await CountAsync($"{{ {Service} {{ {Service} }} }}"));
        Assert.InRange(_services.Calls.Count, 2, 3);
    }

    [Theory]
    [InlineData("SERVICE <http://missing/> { ?s :knows ?o }")]
    [InlineData("?s :type ?t . SERVICE <http://missing/> { ?s :knows ?o }")]
    [InlineData("SERVICE ?nowhere { ?s :knows ?o }")]
    [InlineData("BIND(\"text\" AS ?e) SERVICE ?e { ?s :knows ?o }")]
    [InlineData("?s :type ?t OPTIONAL { SERVICE ?e { ?s :knows ?o } }")]
    public async Task A_failure_ends_the_query_unless_silent(string pattern)
    {
        await Assert.ThrowsAsync<ServiceException>(() => CountAsync($"{{ {pattern} }}"));
        Assert.NotEqual(0, await CountAsync($"{{ {pattern.Replace("SERVICE", "SERVICE SILENT", StringComparison.Ordinal)} }}"));
    }

    [Fact]
    public async Task With_silent_a_failure_half_way_counts_as_one_from_the_start()
    {
        _services.Breaks = 2;
        var rows = await SelectAsync("{ ?s :local ?l . SERVICE SILENT <http://two/> { ?s :value ?v } }");
        Assert.Equal((450, 0), (rows.Rows.Count, rows.Rows.Count(row => row[rows.Variables.ToList().IndexOf("v")] is not null)));
        Assert.Equal(2, _services.Calls.Count);
    }

    [Fact]
    public async Task With_silent_one_endpoint_that_fails_leaves_the_rows_of_the_others()
    {
        var rows = await SelectAsync("{ VALUES ?e { <http://one/> <http://missing/> UNDEF } SERVICE SILENT ?e { :a :knows ?o } }");
        Assert.Equal(["", "", "<http://example.org/b>"], rows.Rows.Select(row => $"{row[rows.Variables.ToList().IndexOf("o")]}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_service_inside_exists_is_asked_about_all_rows_at_once()
    {
        Assert.Equal(1, await CountAsync("{ ?s :type :Person FILTER EXISTS { SERVICE <http://one/> { ?s :knows ?o } } }"));
        Assert.Equal(1, await CountAsync("{ ?s :type :Person FILTER NOT EXISTS { SERVICE <http://one/> { ?s :knows ?o } } }"));
        Assert.Single(_services.Calls.DistinctBy(call => call.Query));
    }

    [Fact]
    public async Task Terms_are_sent_as_they_are()
    {
        await _services.AddAsync("http://three/", Prologue + """INSERT DATA { :t :p "a\"b\n}\\é", "1.0"^^:own, "x" , 1.5 }""");
        await TestEngines.UpdateAsync(_engine, Prologue + """INSERT DATA { :q :holds "a\"b\n}\\é", "1.0"^^:own, "x" , 1.5 }""");
        Assert.Equal(4, await CountAsync("{ :q :holds ?o . SERVICE <http://three/> { ?s :p ?o } }"));
    }

    [Fact]
    public async Task A_language_tag_is_not_sent_since_endpoints_may_compare_it_by_its_case()
    {
        await _services.AddAsync("http://three/", Prologue + "INSERT DATA { :t :p \"colour\"@en-GB , \"kleur\"@nl }");
        await TestEngines.UpdateAsync(_engine, Prologue + "INSERT DATA { :q :holds \"colour\"@en-gb }");
        Assert.Equal(1, await CountAsync("{ :q :holds ?o . SERVICE <http://three/> { ?s :p ?o } }"));
        Assert.DoesNotContain("VALUES", _services.Calls.Single().Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_endpoint_that_does_not_answer_ends_with_the_query_even_with_silent()
    {
        var start = Stopwatch.GetTimestamp();
        var limits = new QueryOptions { Timeout = TimeSpan.FromMilliseconds(300), ServiceClient = new StuckService() };
        await Assert.ThrowsAsync<QueryTimeoutException>(() => SelectAsync("{ SERVICE SILENT <http://one/> { ?s ?p ?o } }", limits));
        Assert.InRange(Stopwatch.GetElapsedTime(start).TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task What_an_endpoint_sends_is_charged_to_the_query()
    {
        var limits = new QueryOptions { MemoryBudget = 2_000_000, ServiceClient = new EndlessService() };
        await Assert.ThrowsAsync<QueryBudgetException>(() => SelectAsync("{ SERVICE SILENT <http://one/> { ?s ?p ?o } }", limits));
    }

    [Fact]
    public async Task An_endpoint_that_leaves_out_what_its_pattern_binds_has_failed()
    {
        var limits = new QueryOptions { ServiceClient = new EmptyRowService() };
        await Assert.ThrowsAsync<ServiceException>(() => SelectAsync("{ SERVICE <http://one/> { ?s :knows ?o } }", limits));
        Assert.Single((await SelectAsync("{ SERVICE <http://one/> { OPTIONAL { ?s :knows ?o } } }", limits)).Rows);
    }

    [Fact]
    public async Task A_query_calls_only_so_often()
    {
        var endpoints = string.Join(' ', Enumerable.Range(0, 1100).Select(i => string.Create(CultureInfo.InvariantCulture, $"<http://missing/{i}>")));
        await Assert.ThrowsAsync<QueryBudgetException>(() => CountAsync($"{{ VALUES ?e {{ {endpoints} }} SERVICE SILENT ?e {{ ?s ?p ?o }} }}"));
    }

    private async Task<int> CountAsync(string pattern) => (await SelectAsync(pattern)).Rows.Count;

    private async Task<SolutionTable> SelectAsync(string pattern, QueryOptions? limits = null)
    {
        await using var snapshot = await _engine.OpenSnapshotAsync(DatasetView.Everything);
        return await SolutionTable.SelectAsync(snapshot, (SelectQuery)SparqlParser.ParseQuery($"{Prologue}SELECT * {pattern}"), limits ?? new QueryOptions { ServiceClient = _services });
    }

    private sealed class StuckService : IServiceClient
    {
        public async IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            yield break;
        }
    }

    private sealed class EndlessService : IServiceClient
    {
        public async IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            for (var i = 0; ; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await ValueTask.FromResult(variables.Select(Term? (v) => new Iri($"http://example.org/{v.Name}{i}")).ToValueList());
            }
        }
    }

    private sealed class EmptyRowService : IServiceClient
    {
        public async IAsyncEnumerable<ValueList<Term?>> SelectAsync(Iri endpoint, string query, ValueList<Variable> variables, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            yield return await ValueTask.FromResult(variables.Select(Term? (_) => null).ToValueList());
        }
    }
}
