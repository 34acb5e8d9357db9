using System.Numerics;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>Operands and filters of one group, with the sizes expected for each subset of operands.</summary>
internal sealed class JoinGraph
{
    private readonly Dictionary<ulong, double> _rows = [];
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<Variable, int> _indexes = [];
    private readonly ulong[] _users;
    private readonly bool[] _isAlwaysCertain;

    public JoinGraph(IReadOnlyList<JoinOperand> operands, IReadOnlyList<GroupFilter> filters)
    {
        Operands = operands;
        Filters = filters;
        foreach (var variable in operands.SelectMany(o => o.Variables))
        {
            if (_indexes.TryAdd(variable, _variables.Count))
            {
                _variables.Add(variable);
            }
        }

        _users = UsersOf(operands);
        _isAlwaysCertain = [.. _variables.Select((v, i) => Enumerable.Range(0, operands.Count).All(o => (_users[i] & (1UL << o)) == 0 || operands[o].IsCertain(v)))];
    }

    public IReadOnlyList<JoinOperand> Operands { get; }

    public IReadOnlyList<GroupFilter> Filters { get; }

    /// <summary>All operands.</summary>
    public ulong Full => (1UL << Operands.Count) - 1;

    /// <summary>The operands that share a variable with the set, and are not in it.</summary>
    public ulong Neighbours(ulong set)
    {
        ulong found = 0;
        foreach (var users in _users)
        {
            found |= (users & set) != 0 ? users : 0;
        }

        return found & ~set;
    }

    /// <summary>How many variables both sets have.</summary>
    public int CountShared(ulong left, ulong right)
    {
        var count = 0;
        foreach (var users in _users)
        {
            count += (users & left) != 0 && (users & right) != 0 ? 1 : 0;
        }

        return count;
    }

    /// <summary>Whether both sets have the variable.</summary>
    public bool IsShared(Variable variable, ulong left, ulong right)
    {
        var users = _users[_indexes[variable]];
        return (users & left) != 0 && (users & right) != 0;
    }

    /// <summary>Whether both sets always bind every variable that they share.</summary>
    public bool ShareCertainly(ulong left, ulong right)
    {
        for (var i = 0; i < _users.Length; i++)
        {
            if ((_users[i] & left) != 0 && (_users[i] & right) != 0 && !_isAlwaysCertain[i]
                && !(IsCertainIn(_variables[i], left) && IsCertainIn(_variables[i], right)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The least number of values that the left set has of a variable that it shares.</summary>
    public double LeastDistinctShared(ulong left, ulong right)
    {
        var least = double.MaxValue;
        for (var i = 0; i < _users.Length; i++)
        {
            if ((_users[i] & left) != 0 && (_users[i] & right) != 0)
            {
                least = Math.Min(least, DistinctOf(_variables[i], left));
            }
        }

        return least;
    }

    /// <summary>How many rows joining the set is expected to give: the same whatever the order of joining.</summary>
    public double Rows(ulong set)
    {
        if (_rows.TryGetValue(set, out var rows))
        {
            return rows;
        }

        rows = 1;
        for (var rest = set; rest != 0; rest &= rest - 1)
        {
            rows *= Math.Max(0.01, Operands[BitOperations.TrailingZeroCount(rest)].Rows);
        }

        for (var i = 0; i < _users.Length; i++)
        {
            rows /= RepeatedValues(i, _users[i] & set);
        }

        foreach (var filter in Filters)
        {
            rows *= filter.IsReady(this, set) ? filter.Selectivity : 1;
        }

        return _rows[set] = rows;
    }

    /// <summary>How many values of a variable the set has.</summary>
    public double DistinctOf(Variable variable, ulong set)
    {
        var least = Rows(set);
        for (var rest = _users[_indexes[variable]] & set; rest != 0; rest &= rest - 1)
        {
            least = Math.Min(least, Operands[BitOperations.TrailingZeroCount(rest)].DistinctOf(variable));
        }

        return Math.Max(1, least);
    }

    /// <summary>Whether joining the set always binds the variable, or else nothing in the group can.</summary>
    public bool IsSettled(Variable variable, ulong set)
    {
        var index = _indexes.GetValueOrDefault(variable, -1);
        return index < 0 || (_users[index] & ~set) == 0 || IsCertainIn(variable, set);
    }

    /// <summary>Whether joining the set always binds the variable.</summary>
    public bool IsCertainIn(Variable variable, ulong set)
    {
        for (var rest = _users[_indexes[variable]] & set; rest != 0; rest &= rest - 1)
        {
            if (Operands[BitOperations.TrailingZeroCount(rest)].IsCertain(variable))
            {
                return true;
            }
        }

        return false;
    }

    private ulong[] UsersOf(IReadOnlyList<JoinOperand> operands)
    {
        var users = new ulong[_variables.Count];
        for (var i = 0; i < operands.Count; i++)
        {
            foreach (var variable in operands[i].Variables)
            {
                users[_indexes[variable]] |= 1UL << i;
            }
        }

        return users;
    }

    /// <summary>The product of the numbers of values, but for the smallest.</summary>
    private double RepeatedValues(int variable, ulong users)
    {
        if (BitOperations.PopCount(users) < 2)
        {
            return 1;
        }

        double product = 1, least = double.MaxValue;
        for (; users != 0; users &= users - 1)
        {
            var distinct = Operands[BitOperations.TrailingZeroCount(users)].DistinctOf(_variables[variable]);
            product *= distinct;
            least = Math.Min(least, distinct);
        }

        return product / least;
    }
}
