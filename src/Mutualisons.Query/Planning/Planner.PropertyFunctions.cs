using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <content>Property functions: leaves that compute their solutions from the statements of the active graph.</content>
internal sealed partial class Planner
{
    private static Operator PlanPropertyFunction(PropertyFunction function) => throw NotSupported($"the property function {function.GetType().Name}");
}
