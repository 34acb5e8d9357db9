using Mutualisons.Query.Operators;
using Mutualisons.Query.Services;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Services in a group: each is joined with the operands that it can be asked about, and the result takes part in the join order as one operand.</content>
internal sealed partial class Planner
{
    private ServiceOperand ServicePart(AlgebraNode node, PatternSlot graph) =>
        new(node, graph, [.. Variables.InScope(node).Where(v => !IsGiven(v))], OpenEndpoints(node));

    private void JoinServices(List<JoinOperand> operands, List<GroupFilter> filters)
    {
        var services = operands.OfType<ServiceOperand>().ToList();
        operands.RemoveAll(o => o is ServiceOperand);
        while (services.Count > 0)
        {
            var next = services.Find(s => HostsOf(s, operands).Any()) ?? services.Find(s => s.Endpoints.Length == 0) ?? services[0];
            services.Remove(next);
            operands.Add(new PlanOperand(TryJoinService(next, operands, filters) ?? Plan(next.Node, next.Graph)));
        }
    }

    /// <summary>Takes the operands that the service is asked about out of the group, and joins them; null when asking about them does not pay.</summary>
    private ServiceJoin? TryJoinService(ServiceOperand service, List<JoinOperand> operands, List<GroupFilter> filters)
    {
        var hosts = HostsOf(service, operands).Select(host => PlanHost(host, filters)).OrderBy(host => host.Plan.Relation.Rows).ToList();
        if (hosts.Count == 0)
        {
            return null;
        }

        if (service.Endpoints.Length == 0)
        {
            if (hosts[0].Plan.Relation.Rows > ServiceKeys.MaxKeys)
            {
                return null;
            }

            hosts = hosts[..1];
        }

        operands.RemoveAll(o => hosts.Any(host => host.Operands.Contains(o)));
        filters.RemoveAll(f => hosts.Any(host => host.Filters.Contains(f)));
        var left = hosts.Count == 1 ? hosts[0].Plan : JoinAll([.. hosts.Select(host => new PlanOperand(host.Plan))], []);
        return JoinService(JoinKind.Inner, left, service.Node, service.Graph);
    }

    private (List<JoinOperand> Operands, List<GroupFilter> Filters, Operator Plan) PlanHost(List<JoinOperand> host, List<GroupFilter> filters)
    {
        List<GroupFilter> ready = [.. filters.Where(f => !f.HasExists && Variables.Of(f.Condition).All(v => host.Any(o => o.Variables.Contains(v) && o.IsCertain(v))))];
        return (host, ready, JoinAll([.. host], [.. ready]));
    }

    /// <summary>The parts of a group, connected by variables, that name a service's endpoint or have values to ask it about.</summary>
    private static IEnumerable<List<JoinOperand>> HostsOf(ServiceOperand service, List<JoinOperand> operands)
    {
        var wanted = service.Endpoints.Length > 0 || service.Node is not Service alone
            ? service.Endpoints
            : [.. SharedKeys(alone, v => operands.Any(o => o.Variables.Contains(v) && o.IsCertain(v)))];
        return Connected(operands).Where(part => part.Any(o => o.Variables.Any(wanted.Contains)));
    }

    private static IEnumerable<List<JoinOperand>> Connected(List<JoinOperand> operands)
    {
        var rest = operands.ToList();
        while (rest.Count > 0)
        {
            List<JoinOperand> part = [rest[0]];
            rest.RemoveAt(0);
            for (var i = 0; i < part.Count; i++)
            {
                var near = rest.FindAll(o => o.Variables.Intersect(part[i].Variables).Any());
                rest.RemoveAll(near.Contains);
                part.AddRange(near);
            }

            yield return part;
        }
    }
}
