namespace Mutualisons.Rdf.Isomorphism;

/// <summary>Pairs the components of two datasets off; since being isomorphic is an equivalence, no choice of partner ever has to be taken back.</summary>
internal sealed class DatasetMatcher(BlankNodeGraph left, BlankNodeGraph right, long maxWork)
{
    private readonly WorkLimit _limit = new(maxWork);

    public IsomorphismResult Run()
    {
        var candidates = Component.Split(right)
            .Select(component => Colouring.Of(component, _limit))
            .GroupBy(Signature)
            .ToDictionary(group => group.Key, group => group.ToList());
        var matcher = new ComponentMatcher(right.Dataset, _limit);
        foreach (var component in Component.Split(left))
        {
            var colouring = Colouring.Of(component, _limit);
            var result = _limit.IsSpent ? IsomorphismResult.Undecided : Pair(colouring, candidates.GetValueOrDefault(Signature(colouring)) ?? [], matcher);
            if (result != IsomorphismResult.Isomorphic)
            {
                return result;
            }
        }

        return IsomorphismResult.Isomorphic;
    }

    private static IsomorphismResult Pair(Colouring colouring, List<Colouring> candidates, ComponentMatcher matcher)
    {
        for (var i = candidates.Count - 1; i >= 0; i--)
        {
            var result = matcher.Match(colouring, candidates[i]);
            if (result == IsomorphismResult.Isomorphic)
            {
                candidates.RemoveAt(i);
            }

            if (result != IsomorphismResult.Different)
            {
                return result;
            }
        }

        return IsomorphismResult.Different;
    }

    private static ulong Signature(Colouring colouring)
    {
        var signature = (ulong)colouring.Component.Statements.Count;
        foreach (var colour in colouring.Sorted)
        {
            signature = Hash.Mix(signature, colour);
        }

        return signature;
    }
}
