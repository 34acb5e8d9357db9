using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Join without the empty pattern (<see href="https://www.w3.org/TR/sparql11-query/#sparqlSimplification">section 18.2.2.8</see>).</summary>
internal static class Joins
{
    /// <summary><c>Join(left, right)</c>, where <c>Join(Z, A)</c> and <c>Join(A, Z)</c> are <c>A</c>.</summary>
    public static AlgebraNode Of(AlgebraNode left, AlgebraNode right)
    {
        if (left is Bgp { Patterns.IsEmpty: true })
        {
            return right;
        }

        return right is Bgp { Patterns.IsEmpty: true } ? left : new Join(left, right);
    }
}
