namespace Mutualisons.Store.Runs;

/// <summary>Says whether runs have a quad, for quads asked in ascending S, P, O, G order; the newest run that knows it decides.</summary>
internal sealed class PresenceProbe(IReadOnlyList<Run> runs)
{
    private readonly int[] _positions = new int[runs.Count];

    public bool Has(SortedQuads quads, int row)
    {
        var present = false;
        for (var i = 0; i < _positions.Length; i++)
        {
            var spo = runs[i][QuadOrder.Spo];
            var position = spo.SeekRow(_positions[i], spo.Count, quads, row);
            _positions[i] = position;
            if (position < spo.Count && spo.CompareRow(position, quads, row) == 0)
            {
                present = !spo.IsTombstone(position);
            }
        }

        return present;
    }
}
