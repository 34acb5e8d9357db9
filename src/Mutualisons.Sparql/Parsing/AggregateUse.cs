namespace Mutualisons.Sparql.Parsing;

/// <summary>Whether an aggregate may stand where the parser is.</summary>
internal enum AggregateUse : byte
{
    Nowhere,
    Allowed,
    InsideAggregate,
}
