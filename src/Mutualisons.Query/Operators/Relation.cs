using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>What an operator's rows look like and how many are expected: columns, which are bound in every row, the order, and estimates.</summary>
internal sealed class Relation
{
    private const int FewColumns = 16;

    // Made when it is asked for: most relations are narrow, and hostile queries make very wide ones.
    private Dictionary<Variable, int>? _indexes;

    public Relation(Variable[] columns, bool[] certain, double rows, double[]? distinct = null, int[]? order = null)
    {
        Columns = columns;
        Certain = certain;
        Rows = rows;
        Order = order ?? [];
        Distinct = distinct ?? [.. columns.Select(_ => Math.Max(1, rows))];
    }

    /// <summary>No columns, one row.</summary>
    public static Relation Unit { get; } = new([], [], 1);

    public Variable[] Columns { get; }

    /// <summary>For each column, whether no row leaves it unbound.</summary>
    public bool[] Certain { get; }

    /// <summary>The columns by which rows ascend as raw ids, the heaviest first; empty when nothing is known.</summary>
    public int[] Order { get; }

    /// <summary>How many rows are expected.</summary>
    public double Rows { get; }

    /// <summary>For each column, how many different values are expected.</summary>
    public double[] Distinct { get; }

    public int IndexOf(Variable variable)
    {
        if (Columns.Length <= FewColumns)
        {
            return Array.IndexOf(Columns, variable);
        }

        if (_indexes is null)
        {
            _indexes = [];
            for (var i = 0; i < Columns.Length; i++)
            {
                _indexes.TryAdd(Columns[i], i);
            }
        }

        return _indexes.GetValueOrDefault(variable, -1);
    }

    public bool Has(Variable variable) => IndexOf(variable) >= 0;

    public bool IsCertain(Variable variable)
    {
        var index = IndexOf(variable);
        return index >= 0 && Certain[index];
    }

    public bool IsSortedBy(Variable variable) => Order.Length > 0 && Columns[Order[0]] == variable;

    public double DistinctOf(Variable variable)
    {
        var index = IndexOf(variable);
        return index < 0 ? 1 : Math.Max(1, Math.Min(Distinct[index], Rows));
    }

    /// <summary>The same with another expectation.</summary>
    public Relation WithRows(double rows) => new(Columns, Certain, rows, [.. Distinct.Select(d => Math.Min(d, Math.Max(1, rows)))], Order);

    /// <summary>The same without a known order.</summary>
    public Relation Unordered() => new(Columns, Certain, Rows, Distinct);

    /// <summary>The same with one more column at the end.</summary>
    public Relation With(Variable column, bool certain, double distinct) =>
        new([.. Columns, column], [.. Certain, certain], Rows, [.. Distinct, distinct], Order);
}
