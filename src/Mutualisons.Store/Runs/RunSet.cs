using System.Collections;

namespace Mutualisons.Store.Runs;

/// <summary>The runs of one state, oldest first. Immutable.</summary>
internal sealed class RunSet : IReadOnlyList<Run>
{
    private readonly Run[] _runs;

    public RunSet(params Run[] runs) => _runs = runs;

    public static RunSet Empty { get; } = new();

    public int Count => _runs.Length;

    public Run this[int index] => _runs[index];

    public RunSet Add(Run run) => new([.. _runs, run]);

    /// <summary>The same set with the runs from <paramref name="start"/> on, <paramref name="count"/> of them, replaced by one (or, if that is empty, none).</summary>
    public RunSet Replace(int start, int count, Run merged)
    {
        Run[] middle = merged.Count == 0 ? [] : [merged];
        return new([.. _runs[..start], .. middle, .. _runs[(start + count)..]]);
    }

    /// <summary>The same set with two neighbours replaced by what they were merged to, if they are still here.</summary>
    public RunSet Replace(Run older, Run newer, Run merged)
    {
        var start = Array.IndexOf(_runs, older);
        return start >= 0 && start + 1 < Count && ReferenceEquals(_runs[start + 1], newer) ? Replace(start, 2, merged) : this;
    }

    public IEnumerator<Run> GetEnumerator() => ((IEnumerable<Run>)_runs).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
