namespace Mutualisons.Geo;

/// <summary>A spatial index that grows: packed trees, each at least twice as large as the next, so that adding costs little and searching looks at few; immutable and thread-safe.</summary>
public sealed class SpatialForest
{
    private readonly SpatialIndex[] _trees;

    private SpatialForest(SpatialIndex[] trees) => _trees = trees;

    /// <summary>A forest of nothing.</summary>
    public static SpatialForest Empty { get; } = new([]);

    /// <summary>How many boxes there are.</summary>
    public int Count => _trees.Sum(tree => tree.Count);

    /// <summary>The bytes that it holds.</summary>
    public long Size => _trees.Sum(tree => tree.Size);

    /// <summary>The same with more boxes; small trees are merged with them.</summary>
    public SpatialForest With(IReadOnlyCollection<(GeometryId Id, GeometryBox Box)> entries)
    {
        if (entries.Count == 0)
        {
            return this;
        }

        var kept = _trees.Length;
        var size = entries.Count;
        while (kept > 0 && _trees[kept - 1].Count < 2 * size)
        {
            size += _trees[--kept].Count;
        }

        return new([.. _trees[..kept], SpatialIndex.Build([.. _trees[kept..].SelectMany(tree => tree.Entries), .. entries])]);
    }

    /// <summary>The ids whose box meets <paramref name="box"/>, in no order, and once for each such box.</summary>
    public IEnumerable<GeometryId> Search(GeometryBox box) => _trees.SelectMany(tree => tree.Search(box));

    /// <summary>How many boxes meet <paramref name="box"/>; those of a branch that lies in it as a whole are not looked at.</summary>
    public int CountIn(GeometryBox box) => _trees.Sum(tree => tree.CountIn(box));

    /// <summary>Ids by the least distance that their box can have from a point, nearest first, each with that distance in metres; lazily.</summary>
    public IEnumerable<(GeometryId Id, double AtLeast)> Nearest(double longitude, double latitude)
    {
        var open = new PriorityQueue<IEnumerator<(GeometryId Id, double AtLeast)>, double>();
        foreach (var tree in _trees)
        {
            Advance(tree.Nearest(longitude, latitude).GetEnumerator());
        }

        while (open.TryDequeue(out var tree, out _))
        {
            yield return tree.Current;
            Advance(tree);
        }

        void Advance(IEnumerator<(GeometryId Id, double AtLeast)> tree)
        {
            if (tree.MoveNext())
            {
                open.Enqueue(tree, tree.Current.AtLeast);
            }
            else
            {
                tree.Dispose();
            }
        }
    }
}
