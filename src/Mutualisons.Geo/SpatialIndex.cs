using Mutualisons.Geo.Index;

namespace Mutualisons.Geo;

/// <summary>Which boxes meet a box, and which are nearest to a point: a packed tree, built once (sort-tile-recursive, Leutenegger 1997); immutable and thread-safe.</summary>
public sealed class SpatialIndex
{
    private const int Fanout = 16;

    private readonly GeometryId[] _ids;
    private readonly GeometryBox[][] _levels;

    private SpatialIndex(GeometryId[] ids, GeometryBox[][] levels)
    {
        _ids = ids;
        _levels = levels;
    }

    /// <summary>An index of nothing.</summary>
    public static SpatialIndex Empty { get; } = Build([]);

    /// <summary>How many boxes there are.</summary>
    public int Count => _ids.Length;

    /// <summary>The bytes that it holds.</summary>
    public long Size => _levels.Sum(level => level.LongLength * 32) + (_ids.LongLength * 8);

    internal IEnumerable<(GeometryId Id, GeometryBox Box)> Entries => _ids.Zip(_levels[0]);

    /// <summary>Builds the index of these boxes; one id may have several.</summary>
    public static SpatialIndex Build(IReadOnlyCollection<(GeometryId Id, GeometryBox Box)> entries)
    {
        var sorted = Tiling.Sort([.. entries], Fanout);
        var levels = new List<GeometryBox[]> { Array.ConvertAll(sorted, entry => entry.Box) };
        while (levels[^1].Length > Fanout)
        {
            levels.Add([.. levels[^1].Chunk(Fanout).Select(children => children.Aggregate((a, b) => a.With(b)))]);
        }

        return new(Array.ConvertAll(sorted, entry => entry.Id), [.. levels]);
    }

    /// <summary>The ids whose box meets <paramref name="box"/>, in no order; one that crosses the 180th meridian is asked for in two halves.</summary>
    public IEnumerable<GeometryId> Search(GeometryBox box)
    {
        var open = new Stack<(int Level, int Index)>();
        PushRoots(open.Push);
        while (open.TryPop(out var node))
        {
            if (!_levels[node.Level][node.Index].Meets(box))
            {
                continue;
            }

            if (node.Level == 0)
            {
                yield return _ids[node.Index];
            }
            else
            {
                PushChildren(node, open.Push);
            }
        }
    }

    /// <summary>How many boxes meet <paramref name="box"/>; those of a branch that lies in it as a whole are not looked at.</summary>
    public int CountIn(GeometryBox box)
    {
        var count = 0;
        var open = new Stack<(int Level, int Index)>();
        PushRoots(open.Push);
        while (open.TryPop(out var node))
        {
            var bounds = _levels[node.Level][node.Index];
            if (box.Covers(bounds))
            {
                count += LeavesBelow(node);
            }
            else if (bounds.Meets(box))
            {
                if (node.Level == 0)
                {
                    count++;
                }
                else
                {
                    PushChildren(node, open.Push);
                }
            }
        }

        return count;
    }

    /// <summary>Ids by the least distance that their box can have from a point, nearest first, each with that distance in metres; lazily, so that who has enough stops.</summary>
    /// <remarks>The distance is a lower bound of the geometry's own: a reader of exact distances goes on until the bound passes the worst that it keeps.</remarks>
    public IEnumerable<(GeometryId Id, double AtLeast)> Nearest(double longitude, double latitude)
    {
        var open = new PriorityQueue<(int Level, int Index), double>();
        void Enqueue((int Level, int Index) node) => open.Enqueue(node, BoxDistance.LowerBound(longitude, latitude, _levels[node.Level][node.Index]));
        PushRoots(Enqueue);
        while (open.TryDequeue(out var node, out var distance))
        {
            if (node.Level == 0)
            {
                yield return (_ids[node.Index], distance);
            }
            else
            {
                PushChildren(node, Enqueue);
            }
        }
    }

    // Every node but the last of its level is full.
    private int LeavesBelow((int Level, int Index) node)
    {
        var (first, end) = ((long)node.Index, (long)node.Index + 1);
        for (var level = node.Level; level > 0; level--)
        {
            (first, end) = (first * Fanout, end * Fanout);
        }

        return (int)(Math.Min(end, _ids.Length) - first);
    }

    private void PushRoots(Action<(int Level, int Index)> push)
    {
        var top = _levels.Length - 1;
        for (var index = 0; index < _levels[top].Length; index++)
        {
            push((top, index));
        }
    }

    private void PushChildren((int Level, int Index) node, Action<(int Level, int Index)> push)
    {
        var below = _levels[node.Level - 1];
        var end = Math.Min(below.Length, (node.Index + 1) * Fanout);
        for (var index = node.Index * Fanout; index < end; index++)
        {
            push((node.Level - 1, index));
        }
    }
}
