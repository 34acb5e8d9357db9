using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>One operator of a plan, with what was expected of it and what it did.</summary>
public sealed record PlanOperator
{
    /// <summary>What kind of operator it is, in one word.</summary>
    public required string Name { get; init; }

    /// <summary>What it does, on one line; terms as SPARQL writes them, with whole IRIs.</summary>
    public required string Label { get; init; }

    /// <summary>The columns of its rows, those of the engine's own making left out.</summary>
    public ValueList<Variable> Columns { get; init; }

    /// <summary>How many rows the planner expected.</summary>
    public required double ExpectedRows { get; init; }

    /// <summary>How many rows it handed on.</summary>
    public required long Rows { get; init; }

    /// <summary>In how many batches.</summary>
    public required long Batches { get; init; }

    /// <summary>How many rows it read from indexes itself.</summary>
    public required long RowsRead { get; init; }

    /// <summary>The time that it took itself.</summary>
    public required TimeSpan SelfTime { get; init; }

    /// <summary>The time that it took with its inputs.</summary>
    public required TimeSpan TotalTime { get; init; }

    /// <summary>The most memory that it held at once, in bytes, without its inputs.</summary>
    public required long PeakMemory { get; init; }

    /// <summary>The operators that it takes rows from.</summary>
    public ValueList<PlanOperator> Inputs { get; init; }
}
