namespace Mutualisons.Rdf.Isomorphism;

/// <summary>What work is left of the amount allowed.</summary>
internal sealed class WorkLimit(long amount)
{
    private long _left = amount;

    public bool IsSpent => _left <= 0;

    public void Spend(long amount) => _left -= amount;
}
