namespace Mutualisons.Tests.Naive;

/// <summary>A match in progress: where it began, where it ended, and what its groups hold.</summary>
internal sealed class NaiveMatch(int[] text, int start)
{
    private readonly Dictionary<int, (int Start, int End)> _groups = [];

    public int[] Text => text;

    public int Start => start;

    public int End { get; private set; }

    /// <summary>The text of a group, 0 for all; empty when the group took no part.</summary>
    public int[] Group(int group) => group == 0 ? text[start..End] : _groups.TryGetValue(group, out var range) ? text[range.Start..range.End] : [];

    /// <summary>Takes what follows with a group set, and sets it back if that fails.</summary>
    public bool With(int group, int from, int to, Func<int, bool> next)
    {
        var had = _groups.TryGetValue(group, out var before);
        _groups[group] = (from, to);
        if (next(to))
        {
            return true;
        }

        _groups.Remove(group);
        if (had)
        {
            _groups[group] = before;
        }

        return false;
    }

    public bool EndAt(int position)
    {
        End = position;
        return true;
    }
}
