using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace Mutualisons.Geo.Measures;

/// <summary>Counts how often the edges of shapes can meet, by their monotone chains: stretches that go one way, such as north-east, in which edges of one never cross each other.</summary>
internal sealed class ChainSweep
{
    // Comparing two chains that only overlap from west to east costs the library some ten nanoseconds.
    private const long MostOverlaps = 20_000_000;

    private readonly List<Chain> _chains = [];
    private int _number;

    /// <param name="shapes">The shapes.</param>
    /// <param name="reach">How far around an edge a line is to be drawn; 0 for none.</param>
    public ChainSweep(IEnumerable<Geometry> shapes, double reach = 0)
    {
        foreach (var line in shapes.SelectMany(shape => LinearComponentExtracter.GetLines(shape).Cast<LineString>()).Select(line => line.CoordinateSequence).Where(line => line.Count > 1))
        {
            if (reach > 0)
            {
                AddEdges(line, reach);
            }
            else
            {
                AddChains(line);
            }

            // A gap, so that the ends of two lines are no neighbours.
            _number++;
        }
    }

    /// <summary>Whether few chains overlap from west to east.</summary>
    public bool OverlapsFew => CountOverlaps(chain => chain.West, chain => chain.East) <= MostOverlaps;

    /// <summary>How many steps it takes to go along all pairs of chains whose boxes meet; neighbours on a line do not count.</summary>
    /// <returns>The number, or one past <paramref name="most"/>, also when finding it out would take too long itself.</returns>
    public long CountMeetings(long most)
    {
        var (across, up) = (CountOverlaps(chain => chain.West, chain => chain.East), CountOverlaps(chain => chain.South, chain => chain.North));
        return Math.Min(across, up) > MostOverlaps ? most + 1 : CountMeetings(across <= up ? [.. _chains] : [.. _chains.Select(chain => chain.Turned)], most);
    }

    // Sorted by where they begin, each is looked at together with those that begin before it ends.
    private static long CountMeetings(Chain[] chains, long most)
    {
        Array.Sort(chains, (a, b) => a.West.CompareTo(b.West));
        var steps = 0L;
        for (var i = 0; i < chains.Length; i++)
        {
            ref readonly var chain = ref chains[i];
            for (var j = i + 1; j < chains.Length && chains[j].West <= chain.East; j++)
            {
                ref readonly var other = ref chains[j];
                if (other.South <= chain.North && other.North >= chain.South && Math.Abs(other.Number - chain.Number) > 1 && (steps += chain.Edges + other.Edges) > most)
                {
                    return most + 1;
                }
            }
        }

        return steps;
    }

    private long CountOverlaps(Func<Chain, double> begin, Func<Chain, double> end)
    {
        double[] begins = [.. _chains.Select(begin)], ends = [.. _chains.Select(end)];
        Array.Sort(begins);
        Array.Sort(ends);
        var (overlaps, ended) = (0L, 0);
        for (var open = 0; open < begins.Length; open++)
        {
            while (ends[ended] < begins[open])
            {
                ended++;
            }

            overlaps += open - ended;
        }

        return overlaps;
    }

    private void AddChains(CoordinateSequence line)
    {
        var (start, quadrant) = (0, -1);
        for (var next = 1; next < line.Count; next++)
        {
            var turned = (line.GetX(next) >= line.GetX(next - 1) ? 1 : 0) + (line.GetY(next) >= line.GetY(next - 1) ? 2 : 0);
            if (turned != quadrant && quadrant >= 0)
            {
                Add(line, start, next - 1, next - 1 - start, 0);
                start = next - 1;
            }

            quadrant = turned;
        }

        Add(line, start, line.Count - 1, line.Count - 1 - start, 0);
    }

    private void AddEdges(CoordinateSequence line, double reach)
    {
        for (var start = 0; start < line.Count - 1; start++)
        {
            Add(line, start, start + 1, 1, reach);
        }
    }

    private void Add(CoordinateSequence line, int start, int end, int edges, double reach)
    {
        var (west, east) = (Math.Min(line.GetX(start), line.GetX(end)) - reach, Math.Max(line.GetX(start), line.GetX(end)) + reach);
        var (south, north) = (Math.Min(line.GetY(start), line.GetY(end)) - reach, Math.Max(line.GetY(start), line.GetY(end)) + reach);
        _chains.Add(new(west, east, south, north, edges, _number++));
    }

    private readonly record struct Chain(double West, double East, double South, double North, int Edges, int Number)
    {
        public Chain Turned => this with { West = South, East = North, South = West, North = East };
    }
}
