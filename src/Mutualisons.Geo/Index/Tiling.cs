namespace Mutualisons.Geo.Index;

/// <summary>Puts boxes into an order in which neighbours in the array are neighbours on the map: vertical strips, each sorted by latitude.</summary>
internal static class Tiling
{
    public static (GeometryId Id, GeometryBox Box)[] Sort((GeometryId Id, GeometryBox Box)[] entries, int fanout)
    {
        Array.Sort(entries, (a, b) => (a.Box.West + a.Box.East).CompareTo(b.Box.West + b.Box.East));
        var pages = (entries.Length + fanout - 1) / fanout;
        var strip = Math.Max(fanout, (int)Math.Ceiling(Math.Sqrt(pages)) * fanout);
        for (var start = 0; start < entries.Length; start += strip)
        {
            Array.Sort(entries, start, Math.Min(strip, entries.Length - start), Comparer<(GeometryId Id, GeometryBox Box)>.Create((a, b) => (a.Box.South + a.Box.North).CompareTo(b.Box.South + b.Box.North)));
        }

        return entries;
    }
}
