using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;

namespace Mutualisons.Query.Operators;

/// <summary>Keeps the right input in a hash table and streams the left one past it; cells that may be unbound are joined by compatibility.</summary>
internal sealed partial class HashJoin(JoinKind kind, Operator left, Operator right, JoinLayout layout, Relation relation, CompiledExpression? condition = null)
    : Operator(relation, left, right)
{
    public override string Label => $"{kind} hash join on {string.Join(' ', layout.Shared.AsEnumerable())}{(condition is null ? "" : " if " + condition)}";

    private JoinKind Kind => kind;

    private JoinLayout JoinLayout => layout;

    private CompiledExpression? Condition => condition;

    protected override Cursor Start(QueryExecution execution) => kind switch
    {
        JoinKind.Inner or JoinKind.Left => new MatchCursor(this, execution),
        _ => new TestCursor(this, execution),
    };
}
