using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>A part of a group that asks other endpoints, and is better asked, or can only be asked, about rows that are there.</summary>
/// <param name="Node">A SERVICE, or a pattern with one that waits for its endpoint.</param>
/// <param name="Graph">The active graph.</param>
/// <param name="Variables">The variables in scope.</param>
/// <param name="Endpoints">The endpoint variables that others have to bind.</param>
internal sealed record ServiceOperand(AlgebraNode Node, PatternSlot Graph, Variable[] Variables, Variable[] Endpoints) : JoinOperand(Variables)
{
    public override string Label => $"Service {(Node is Service service ? service.Endpoint : "with endpoints by row")}";

    public override double Rows => Planner.ServiceRowsGuess;

    public override double DistinctOf(Variable variable) => Planner.ServiceRowsGuess;

    public override bool IsCertain(Variable variable) => Planning.Variables.Certain(Node).Contains(variable);
}
