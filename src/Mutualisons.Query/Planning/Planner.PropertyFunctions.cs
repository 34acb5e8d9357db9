using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Property functions: leaves that compute their solutions from the statements of the active graph.</content>
internal sealed partial class Planner
{
    private Operator PlanPropertyFunction(PropertyFunction function, PatternSlot graph) => function switch
    {
        TextMatch match when IsPattern(match) => PlanJoinGroup(match, graph),
        TextMatch match => PlanTextMatch(match, graph),
        SpatialMatch match => PlanSpatialMatch(match, graph),
        _ => throw NotSupported($"the property function {function.GetType().Name}"),
    };

    /// <summary>How the solutions of a property function depend on the active graph.</summary>
    private static GraphUse UseOf(PropertyFunction function) => function is TextMatch match && IsPlain(match) ? GraphUse.Carries : GraphUse.PerGraph;
}
