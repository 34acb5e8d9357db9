using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <content>SERVICE (SPARQL 1.1 Federated Query, sections 2 and 4): with a variable, the union over the endpoints that it is bound to.</content>
internal sealed partial class NaiveEvaluator
{
    private List<Solution> EvaluateService(Service service, Solution outer)
    {
        var endpoint = service.Endpoint switch
        {
            ConstantTerm { Value: Iri iri } => iri,
            Variable variable => outer[variable] as Iri,
            _ => null,
        };
        var variables = InScopeVariables.Of(service.Input).Where(v => !v.IsBlankNode).ToValueList();
        try
        {
            if (endpoint is null || _execution.ServiceClient is not { } client)
            {
                throw new ServiceException($"SERVICE {service.Endpoint} is not allowed here.");
            }

            var rows = client.SelectAsync(endpoint, $"SELECT * WHERE {{ {service.PatternText} }}", variables, _execution.CancellationToken);
            var nodes = new Dictionary<BlankNode, BlankNode>();
            var answer = rows.ToBlockingEnumerable(_execution.CancellationToken).Select(row => row.Select(term => Renamed(term, nodes)).ToValueList());
            return EvaluateTable(new(variables, answer.ToValueList()), outer);
        }
        catch (ServiceException) when (service.IsSilent)
        {
            // SILENT: a failure counts as one solution that binds nothing (section 2.3).
            return [Solution.Empty];
        }
    }

    /// <summary>Blank nodes of an answer are nobody else's.</summary>
    private Term? Renamed(Term? term, Dictionary<BlankNode, BlankNode> nodes) => term is not BlankNode node
        ? term
        : nodes.TryGetValue(node, out var fresh) ? fresh : nodes[node] = _execution.FreshBlankNode();

    /// <summary>A join in which some part waits for another to bind its endpoint: those that wait come after the others.</summary>
    private List<Solution> JoinWithEndpoints(Join join, NaiveGraph graph, Solution outer)
    {
        List<AlgebraNode> pending = [.. PartsOf(join)];
        HashSet<Variable> bound = [.. outer.Domain];
        List<Solution> solutions = [Solution.Empty];
        while (pending.Count > 0)
        {
            var next = pending.Find(part => ServiceEndpoints.Unbound(part).AsEnumerable().All(bound.Contains)) ?? pending[0];
            pending.Remove(next);
            solutions = ForEachEndpoint(solutions, next, (rows, part) => Join(rows, Evaluate(part, graph, outer)));
            bound.UnionWith(ServiceEndpoints.Binds(next).AsEnumerable());
        }

        return solutions;
    }

    /// <summary>Solutions by the endpoints that they name, each set combined with the pattern for these endpoints.</summary>
    private static List<Solution> ForEachEndpoint(List<Solution> left, AlgebraNode right, Func<List<Solution>, AlgebraNode, List<Solution>> combine)
    {
        var endpoints = ServiceEndpoints.Unbound(right);
        return endpoints.IsEmpty
            ? combine(left, right)
            : [.. left.GroupBy(s => s.Restrict(endpoints)).SelectMany(set => combine(
                [.. set],
                endpoints.AsEnumerable().Aggregate(right, (pattern, endpoint) => ServiceEndpoints.Bind(pattern, endpoint, set.Key[endpoint]))))];
    }

    private static IEnumerable<AlgebraNode> PartsOf(AlgebraNode node) => node is Join join ? PartsOf(join.Left).Concat(PartsOf(join.Right)) : [node];
}
