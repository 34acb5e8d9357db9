using System.Runtime.CompilerServices;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <summary>Makes a physical plan of an algebra expression, for one execution's snapshot and view: constants become ids on the way.</summary>
/// <remarks>A <see cref="PatternSlot"/> goes along as the active graph: free for the default graph, else a constant or a variable.</remarks>
internal sealed partial class Planner
{
    private readonly QueryExecution _execution;
    private readonly IReadOnlyDictionary<Variable, ulong> _parameters;
    private int _hidden;

    /// <param name="execution">What the plan is for.</param>
    /// <param name="parameters">Variables whose value is given from outside, as in a pattern of EXISTS that runs for one row.</param>
    public Planner(QueryExecution execution, IReadOnlyDictionary<Variable, ulong>? parameters = null)
    {
        _execution = execution;
        _parameters = parameters ?? new Dictionary<Variable, ulong>();
    }

    /// <summary>The plan of a pattern in the default graph.</summary>
    public Operator Plan(AlgebraNode node) => Plan(node, default);

    /// <summary>The plan of a pattern in a graph.</summary>
    public Operator Plan(AlgebraNode node, PatternSlot graph)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _execution.Clock.Check();
        return node switch
        {
            LeftJoin join => PlanLeftJoin(join, graph),
            Union union => PlanUnion(union, graph),
            Minus minus => PlanMinus(minus, graph),
            Extend extend => PlanExtend(extend, graph),
            Table table => PlanTable(table),
            Group group => PlanGroup(group, graph),
            OrderBy order => PlanOrderBy(order, graph),
            Project project => PlanProject(project, graph),
            Distinct distinct => PlanDistinct(distinct, graph),
            Reduced reduced => Plan(reduced.Input, graph),
            Slice slice => PlanSlice(slice, graph),
            Service service => PlanService(service),
            PropertyFunction function => PlanPropertyFunction(function, graph),
            GraphScope { Name: Variable variable } scope when !IsGiven(variable) && !CanFlatten(scope, variable) => PlanGraphScope(scope, variable),
            _ => PlanJoinGroup(node, graph),
        };
    }

    private bool IsGiven(Variable variable) => _parameters.ContainsKey(variable);

    private Variable NewVariable(string purpose) => new($".{purpose}{_hidden++}");

    /// <summary>What a position of a pattern asks for.</summary>
    private PatternSlot Slot(PatternTerm term) => term switch
    {
        Variable variable => _parameters.TryGetValue(variable, out var given) ? TermId.FromValue(given) : variable,
        ConstantTerm constant => new(null, TermId.FromValue(_execution.Terms.Intern(constant.Value)), constant.Value),
        _ => throw NotSupported("triple terms with variables as arguments of property functions"),
    };

    private CompiledExpression Compile(Expression expression, Relation input, PatternSlot graph) =>
        new ExpressionCompiler(_execution, input, _parameters, graph).Compile(expression);

    private static Sparql.QueryNotSupportedException NotSupported(string what) => new($"This engine does not have {what}.");

    private Operator PlanUnion(Union union, PatternSlot graph)
    {
        var inputs = new List<Operator>();
        AddBranches(union, graph, inputs);
        Variable[] columns = [.. inputs.SelectMany(i => i.Relation.Columns).Distinct().Where(v => v != LabelledBlankNode.RowNumber)];
        return new UnionRows([.. inputs.Select(i => i.Relation.Columns.SequenceEqual(columns) ? i : new ProjectColumns(i, columns))]);
    }

    private void AddBranches(AlgebraNode node, PatternSlot graph, List<Operator> inputs)
    {
        var pending = new Stack<AlgebraNode>([node]);
        while (pending.TryPop(out var next))
        {
            if (next is Union union)
            {
                pending.Push(union.Right);
                pending.Push(union.Left);
            }
            else
            {
                inputs.Add(Plan(next, graph));
            }
        }
    }

    private Operator PlanMinus(Minus minus, PatternSlot graph)
    {
        var left = Plan(minus.Left, graph);
        if (OpenEndpoints(minus.Right).Any(left.Relation.Has))
        {
            return JoinService(JoinKind.Minus, left, minus.Right, graph);
        }

        var right = Plan(minus.Right, graph);
        var layout = new JoinLayout(left.Relation, right.Relation);
        if (Variables.Certain(minus.Left).Intersect(Variables.Certain(minus.Right)).Any(IsGiven))
        {
            return new HashJoin(JoinKind.Anti, left, right, layout, left.Relation);
        }

        return layout.Shared.Length == 0 ? left : new HashJoin(JoinKind.Minus, left, right, layout, left.Relation);
    }

    private Operator PlanExtend(Extend extend, PatternSlot graph)
    {
        var input = Plan(extend.Input, graph);
        if (ExpressionParts.HasLabelledBlankNode(extend.Value) && !input.Relation.Has(LabelledBlankNode.RowNumber))
        {
            input = new NumberRows(input);
        }

        var value = PlanExists(ref input, extend.Value, graph);
        if (!_parameters.TryGetValue(extend.Variable, out var given))
        {
            return new ExtendRows(input, extend.Variable, Compile(value, input.Relation, graph));
        }

        var computed = NewVariable("bind");
        return KeepGiven(new ExtendRows(input, computed, Compile(value, input.Relation, graph)), computed, given);
    }

    /// <summary>Keeps the rows whose column is unbound or has the value given, and drops the column.</summary>
    private Operator KeepGiven(Operator input, Variable column, ulong given)
    {
        var agree = new InlineRows([column], [[given]]);
        var layout = new JoinLayout(input.Relation, agree.Relation);
        var kept = new HashJoin(JoinKind.Semi, input, agree, layout, input.Relation);
        return new ProjectColumns(kept, [.. input.Relation.Columns.Where(c => c != column)]);
    }

    private Operator PlanTable(Table table)
    {
        var rows = new List<ulong[]>();
        var kept = Enumerable.Range(0, table.Variables.Count).Where(c => !IsGiven(table.Variables[c])).ToArray();
        foreach (var row in table.Rows)
        {
            _execution.Clock.Tick();
            var ids = row.AsSpan().ToArray().Select(t => t is null ? 0 : _execution.Terms.Intern(t)).ToArray();
            if (AgreesWithParameters(table, ids))
            {
                rows.Add([.. kept.Select(c => ids[c])]);
            }
        }

        return new InlineRows([.. kept.Select(c => table.Variables[c])], [.. rows]);
    }

    private bool AgreesWithParameters(Table table, ulong[] row)
    {
        for (var c = 0; c < row.Length; c++)
        {
            if (row[c] != 0 && _parameters.TryGetValue(table.Variables[c], out var given) && given != row[c])
            {
                return false;
            }
        }

        return true;
    }
}
