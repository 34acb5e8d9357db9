namespace Mutualisons.Domain;

/// <summary>What a query without GRAPH reads.</summary>
public enum DefaultGraph
{
    /// <summary>The merge of all visible graphs, the unnamed one included if visible.</summary>
    Union = 0,

    /// <summary>The unnamed graph alone, as the public conformance suites expect.</summary>
    Unnamed,
}
