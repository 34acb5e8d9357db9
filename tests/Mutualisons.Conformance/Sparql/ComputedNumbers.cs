using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Makes numbers that a query computes comparable: the suites write the double three as <c>3</c>, <c>3E0</c> and <c>3.0E0</c>, the decimal two as <c>2</c> and <c>2.0</c>.</summary>
/// <remarks>Columns that patterns bind are left as they are, since data keep their lexical forms.</remarks>
internal sealed class ComputedNumbers(SelectQuery query)
{
    private readonly HashSet<string> _computed = [.. Targets(query.Pattern).Select(variable => variable.Name)];

    /// <summary>The table with computed numbers in canonical form.</summary>
    public SolutionTable Normalize(SolutionTable table) => table with
    {
        Rows = [.. table.Rows.Select(row => row.Select((cell, column) => _computed.Contains(table.Variables[column]) ? Normalize(cell) : cell).ToValueList())],
    };

    private static Term? Normalize(Term? term) =>
        term is Literal literal
        && XsdValue.TryParse(Encoding.UTF8.GetBytes(literal.LexicalForm), Encoding.UTF8.GetBytes(literal.Datatype.Value), out var value)
        && value.Type is XsdType.Decimal or XsdType.Float or XsdType.Double
            ? value.ToLiteral()
            : term;

    private static IEnumerable<Variable> Targets(AlgebraNode node) => node switch
    {
        Extend extend => Targets(extend.Input).Append(extend.Variable),
        Group group => group.Aggregates.Select(aggregate => aggregate.Variable),
        Project project => Targets(project.Input),
        Join join => Targets(join.Left).Concat(Targets(join.Right)),
        LeftJoin join => Targets(join.Left).Concat(Targets(join.Right)),
        Union union => Targets(union.Left).Concat(Targets(union.Right)),
        Filter filter => Targets(filter.Input),
        OrderBy order => Targets(order.Input),
        Distinct distinct => Targets(distinct.Input),
        Slice slice => Targets(slice.Input),
        _ => [],
    };
}
