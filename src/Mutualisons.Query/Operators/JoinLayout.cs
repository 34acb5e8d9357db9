using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>How the columns of two inputs come together: the left ones first, then those that only the right has.</summary>
internal sealed class JoinLayout
{
    public JoinLayout(Relation left, Relation right)
    {
        Left = left;
        Right = right;
        Shared = [.. left.Columns.Where(v => right.Has(v) && v != LabelledBlankNode.RowNumber)];
        IsEquality = Shared.All(v => left.IsCertain(v) && right.IsCertain(v));
        LeftKeys = [.. Shared.Select(left.IndexOf)];
        RightKeys = [.. Shared.Select(right.IndexOf)];
        Added = [.. Enumerable.Range(0, right.Columns.Length).Where(i => !left.Has(right.Columns[i]))];
    }

    public Relation Left { get; }

    public Relation Right { get; }

    /// <summary>The join variables.</summary>
    public Variable[] Shared { get; }

    public int[] LeftKeys { get; }

    public int[] RightKeys { get; }

    /// <summary>The right columns that the left does not have.</summary>
    public int[] Added { get; }

    public int ColumnCount => Left.Columns.Length + Added.Length;

    /// <summary>True when no join variable may be unbound on either side, so that joining is equality.</summary>
    public bool IsEquality { get; }

    /// <summary>The relation of an inner join, or with <paramref name="rightOptional"/> of a left join.</summary>
    public Relation Join(double rows, bool rightOptional = false, int[]? order = null)
    {
        var columns = new List<Variable>(Left.Columns);
        var certain = new List<bool>();
        var distinct = new List<double>();
        foreach (var variable in Left.Columns)
        {
            certain.Add(Left.IsCertain(variable) || (!rightOptional && Right.IsCertain(variable)));
            distinct.Add(Right.Has(variable) && !rightOptional
                ? Math.Min(Left.DistinctOf(variable), Right.DistinctOf(variable))
                : Left.DistinctOf(variable));
        }

        foreach (var index in Added)
        {
            columns.Add(Right.Columns[index]);
            certain.Add(!rightOptional && Right.Certain[index]);
            distinct.Add(Right.Distinct[index]);
        }

        return new Relation([.. columns], [.. certain], rows, [.. distinct.Select(d => Math.Max(1, Math.Min(d, rows)))], order);
    }

    /// <summary>How many rows a join on equality is expected to have.</summary>
    public double EstimateRows()
    {
        var rows = Left.Rows * Right.Rows;
        foreach (var variable in Shared)
        {
            rows /= Math.Max(Left.DistinctOf(variable), Right.DistinctOf(variable));
        }

        return rows;
    }

    /// <summary>Whether two rows agree wherever both are bound (section 18.3: compatible solutions).</summary>
    public bool AreCompatible(ulong[][] left, int leftRow, ulong[][] right, int rightRow)
    {
        for (var k = 0; k < LeftKeys.Length; k++)
        {
            var a = left[LeftKeys[k]][leftRow];
            var b = right[RightKeys[k]][rightRow];
            if (a != b && a != 0 && b != 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether two rows share a variable that both bind, as MINUS asks.</summary>
    public bool Overlap(ulong[][] left, int leftRow, ulong[][] right, int rightRow)
    {
        for (var k = 0; k < LeftKeys.Length; k++)
        {
            if (left[LeftKeys[k]][leftRow] != 0 && right[RightKeys[k]][rightRow] != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the joined row of two compatible rows.</summary>
    public void Write(ulong[][] left, int leftRow, ulong[][] right, int rightRow, ulong[][] target, int row)
    {
        var width = Left.Columns.Length;
        for (var c = 0; c < width; c++)
        {
            target[c][row] = left[c][leftRow];
        }

        for (var k = 0; k < LeftKeys.Length; k++)
        {
            if (target[LeftKeys[k]][row] == 0)
            {
                target[LeftKeys[k]][row] = right[RightKeys[k]][rightRow];
            }
        }

        for (var c = 0; c < Added.Length; c++)
        {
            target[width + c][row] = right[Added[c]][rightRow];
        }
    }

    /// <summary>Writes a left row that nothing on the right matches.</summary>
    public void WriteUnmatched(Batch left, int leftRow, ulong[][] target, int row)
    {
        var width = Left.Columns.Length;
        for (var c = 0; c < width; c++)
        {
            target[c][row] = left.Columns[c][leftRow];
        }

        for (var c = 0; c < Added.Length; c++)
        {
            target[width + c][row] = 0;
        }
    }
}
