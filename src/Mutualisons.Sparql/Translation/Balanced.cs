namespace Mutualisons.Sparql.Translation;

/// <summary>Joins a row of operands by an associative operator into a tree as low as can be, so that thousands in a row do not nest thousands deep.</summary>
internal static class Balanced
{
    /// <summary>The operands in their order; two or three of them group to the left as the grammar reads.</summary>
    public static T Combine<T>(List<T> operands, Func<T, T, T> combine) => Combine(operands, 0, operands.Count, combine);

    private static T Combine<T>(List<T> operands, int start, int count, Func<T, T, T> combine)
    {
        if (count == 1)
        {
            return operands[start];
        }

        var left = (count + 1) / 2;
        return combine(Combine(operands, start, left, combine), Combine(operands, start + left, count - left, combine));
    }
}
