namespace Mutualisons.Store;

/// <summary>What <see cref="QuadStore.Check"/> found; nothing was changed.</summary>
/// <param name="Commit">The last whole commit.</param>
/// <param name="QuadCount">How many quads there are.</param>
/// <param name="TermCount">How many terms the dictionary has.</param>
/// <param name="Problems">Damage, one sentence each; empty for a sound store.</param>
/// <param name="Notes">What opening would put right: a torn tail, orphans.</param>
public sealed record VerifyReport(long Commit, long QuadCount, int TermCount, IReadOnlyList<string> Problems, IReadOnlyList<string> Notes)
{
    /// <summary>True when there is no damage.</summary>
    public bool IsSound => Problems.Count == 0;
}
