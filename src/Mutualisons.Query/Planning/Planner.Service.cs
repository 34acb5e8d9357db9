using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Operators;
using Mutualisons.Query.Services;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>SERVICE: the pattern as written goes to the endpoint, with values of the rows that are there when they are few, and its solutions come back as rows.</content>
internal sealed partial class Planner
{
    /// <summary>How many rows an endpoint is expected to send.</summary>
    public const double ServiceRowsGuess = 1000;

    // Stands for whatever endpoint while only the columns matter.
    private static readonly Iri AnyEndpoint = new("urn:x-mutualisons:endpoint");

    /// <summary>A service alone: everything that it has.</summary>
    private Operator PlanService(Service service)
    {
        Operator plan = new ServiceRows(service, EndpointOf(service), ServiceRelation(service, ServiceRowsGuess));
        foreach (var variable in plan.Relation.Columns)
        {
            if (_parameters.TryGetValue(variable, out var given))
            {
                plan = KeepGiven(plan, variable, given);
            }
        }

        return plan;
    }

    private Iri? EndpointOf(Service service) => service.Endpoint switch
    {
        ConstantTerm { Value: Iri iri } => iri,
        Variable variable when _parameters.TryGetValue(variable, out var given) => TermOf(given) as Iri,
        _ => null,
    };

    private static Relation ServiceRelation(Service service, double rows)
    {
        Variable[] columns = [.. Variables.InScope(service.Input).Where(v => !v.IsBlankNode && !v.IsInternal)];
        var certain = Variables.Certain(service);
        return new Relation(columns, [.. columns.Select(certain.Contains)], rows);
    }

    private Term? TermOf(ulong id) => TermId.FromValue(id).IsUnbound ? null : _execution.Terms.Resolve(id, new ArrayBufferWriter<byte>()).ToTerm();

    /// <summary>The endpoint variables that a pattern has to get from the rows that it is joined with.</summary>
    private Variable[] OpenEndpoints(AlgebraNode node) => [.. ServiceEndpoints.Unbound(node).AsEnumerable().Where(v => !IsGiven(v))];

    /// <summary>Whether a pattern is one to be asked about rows, rather than planned by itself.</summary>
    private bool AsksAboutRows(AlgebraNode node) => node is Service || OpenEndpoints(node).Length > 0;

    /// <summary>Whether asking about these rows pays, or is the only way to ask.</summary>
    private bool IsAskedAbout(AlgebraNode node, Relation rows) =>
        OpenEndpoints(node).Any(rows.Has)
        || (node is Service service && rows.Rows <= ServiceKeys.MaxKeys && SharedKeys(service, rows.IsCertain).Any());

    /// <summary>Joins rows with a pattern that gets its endpoints, or the values to ask about, from them.</summary>
    private ServiceJoin JoinService(JoinKind kind, Operator left, AlgebraNode node, PatternSlot graph, Expression? condition = null)
    {
        Variable[] endpoints = [.. OpenEndpoints(node).Where(left.Relation.Has)];
        var alone = kind == JoinKind.Minus ? null : node as Service;
        var template = alone is null ? TemplateOf(node, graph, endpoints) : ServiceRelation(alone, ServiceRowsGuess);
        var layout = new JoinLayout(left.Relation, template);
        var relation = kind switch
        {
            JoinKind.Inner => layout.Join(Math.Max(1, left.Relation.Rows)),
            JoinKind.Left => layout.Join(Math.Max(1, left.Relation.Rows), rightOptional: true),
            _ => left.Relation.WithRows(left.Relation.Rows / 2).Unordered(),
        };
        var compiled = condition is null ? null : Compile(condition, layout.Join(1), graph);
        return new ServiceJoin(kind, left, endpoints, Right, layout, relation, compiled, node is Service named ? named.Endpoint.ToString() : "with endpoints by row");

        Operator Right(RowTable rows, IReadOnlyList<int> group)
        {
            var bound = node;
            foreach (var endpoint in endpoints)
            {
                bound = ServiceEndpoints.Bind(bound, endpoint, TermOf(rows.Columns[left.Relation.IndexOf(endpoint)][group[0]]));
            }

            return alone is null
                ? new ProjectColumns(Plan(bound, graph), template.Columns)
                : new ServiceRows(alone, ServiceOf(bound) is { } asked ? EndpointOf(asked) : null, template, KeysOf(alone, left.Relation, rows, group));
        }
    }

    /// <summary>What a pattern gives once its endpoints are bound; where one is no IRI it stays unbound.</summary>
    private Relation TemplateOf(AlgebraNode node, PatternSlot graph, Variable[] endpoints)
    {
        var bound = endpoints.Aggregate(node, (pattern, endpoint) => ServiceEndpoints.Bind(pattern, endpoint, AnyEndpoint));
        var relation = Plan(bound, graph).Relation;
        return new Relation(relation.Columns, [.. relation.Columns.Select((v, c) => relation.Certain[c] && !endpoints.Contains(v))], relation.Rows);
    }

    // A service whose endpoint was bound is joined with the value, which the rows have already.
    private static Service? ServiceOf(AlgebraNode bound) => bound switch
    {
        Service service => service,
        Join { Left: Service service } => service,
        _ => null,
    };

    private static ServiceKeys? KeysOf(Service service, Relation left, RowTable rows, IReadOnlyList<int> group)
    {
        Variable[] shared = [.. SharedKeys(service, left.IsCertain)];
        return shared.Length == 0 ? null : new ServiceKeys(shared, [.. shared.Select(left.IndexOf)], rows, group);
    }

    /// <summary>The variables that both the rows and the service's pattern always bind, so that sending the rows' values changes no answer.</summary>
    private static IEnumerable<Variable> SharedKeys(Service service, Func<Variable, bool> isCertain) =>
        Variables.Certain(service.Input).Where(v => !v.IsBlankNode && !v.IsInternal && isCertain(v)).OrderBy(v => v.Name, StringComparer.Ordinal);
}
