using Mutualisons.Query.Expressions;
using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Planning;

/// <summary>One of the things that a group joins: a triple pattern, a path, or a plan of its own.</summary>
internal abstract record JoinOperand(Variable[] Variables)
{
    /// <summary>How many rows it has by itself.</summary>
    public abstract double Rows { get; }

    /// <summary>What it is, on one line.</summary>
    public abstract string Label { get; }

    /// <summary>How many values of a variable it has by itself.</summary>
    public abstract double DistinctOf(Variable variable);

    /// <summary>Whether it always binds the variable.</summary>
    public virtual bool IsCertain(Variable variable) => true;
}

/// <summary>A triple pattern.</summary>
internal sealed record PatternOperand(ScanPattern Pattern, double Count, Dictionary<Variable, double> Distinct)
    : JoinOperand([.. Pattern.Variables])
{
    public override double Rows => Count;

    public override string Label => Pattern.ToString();

    public override double DistinctOf(Variable variable) => Math.Max(1, Math.Min(Distinct.GetValueOrDefault(variable, Count), Count));
}

/// <summary>A property path.</summary>
internal sealed record PathOperand(PathSearch Search, double Count, double Nodes) : JoinOperand([.. Search.Variables])
{
    public override double Rows => Count;

    public override string Label => Search.ToString();

    public override double DistinctOf(Variable variable) => Math.Max(1, Math.Min(Nodes, Count));
}

/// <summary>Two geometry literals near each other, by the spatial index.</summary>
internal sealed record SpatialOperand(Variable First, Variable Second, SpatialReach Reach, double Geometries, double Near) : JoinOperand([First, Second])
{
    public override string Label => $"{First} {Second} {Reach}";

    public override double Rows => Geometries * Near;

    public override double DistinctOf(Variable variable) => Math.Max(1, Geometries);
}

/// <summary>Anything else, planned by itself.</summary>
internal sealed record PlanOperand(Operator Plan) : JoinOperand([.. Plan.Relation.Columns.Where(v => v != LabelledBlankNode.RowNumber)])
{
    public override double Rows => Plan.Relation.Rows;

    public override string Label => Plan.Label;

    public override double DistinctOf(Variable variable) => Plan.Relation.DistinctOf(variable);

    public override bool IsCertain(Variable variable) => Plan.Relation.IsCertain(variable);
}
