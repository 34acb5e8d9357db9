namespace Mutualisons.Store.Runs;

/// <summary>Shows a run as changes.</summary>
internal static class ChangeEnumeration
{
    public static IEnumerable<QuadChange> Of(SortedQuads spo)
    {
        for (var row = 0; row < spo.Count; row++)
        {
            yield return new QuadChange(
                TermId.FromValue(spo.First[row]),
                TermId.FromValue(spo.Second[row]),
                TermId.FromValue(spo.Third[row]),
                TermId.FromValue(spo.Fourth[row]),
                !spo.IsTombstone(row));
        }
    }
}
