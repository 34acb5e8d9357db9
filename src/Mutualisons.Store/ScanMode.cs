namespace Mutualisons.Store;

/// <summary>What a row of a scan is.</summary>
public enum ScanMode : byte
{
    /// <summary>A quad: a triple that stands in two graphs of the bitmap comes twice, with its graphs.</summary>
    Quads,

    /// <summary>A triple of the merge of the bitmap's graphs: it comes once, and the graph column is not to be asked for.</summary>
    DistinctTriples,
}
