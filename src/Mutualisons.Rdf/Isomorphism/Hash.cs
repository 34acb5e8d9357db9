namespace Mutualisons.Rdf.Isomorphism;

/// <summary>64-bit mixing; collisions cost time, never a wrong answer, since every mapping is verified.</summary>
internal static class Hash
{
    public static ulong Mix(ulong state, ulong value)
    {
        var x = (state ^ value) + 0x9E3779B97F4A7C15; // the finaliser of SplitMix64
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return System.Numerics.BitOperations.RotateLeft(x ^ (x >> 31), 23) + state;
    }
}
