namespace Mutualisons.Rdf.Xsd;

/// <content>Functions on one number (<see href="https://www.w3.org/TR/xpath-functions-31/#numeric-value-functions">XPath Functions, section 4.4</see>); false for what is no number.</content>
public readonly partial struct XsdValue
{
    /// <summary>fn:abs.</summary>
    public bool TryAbs(out XsdValue result) => TryMap(static number => number.Abs(), Math.Abs, out result);

    /// <summary>fn:round: of two nearest integers the greater, so that -2.5 gives -2.</summary>
    public bool TryRound(out XsdValue result) => TryMap(static number => number.Round(), RoundHalfUp, out result);

    /// <summary>fn:ceiling.</summary>
    public bool TryCeiling(out XsdValue result) => TryMap(static number => number.Ceiling(), Math.Ceiling, out result);

    /// <summary>fn:floor.</summary>
    public bool TryFloor(out XsdValue result) => TryMap(static number => number.Floor(), Math.Floor, out result);

    private bool TryMap(Func<XsdDecimal, XsdDecimal> exact, Func<double, double> floating, out XsdValue result)
    {
        result = Type switch
        {
            XsdType.Integer or XsdType.Decimal => new XsdValue(Type, exact(_number)),
            XsdType.Float => FromFloat((float)floating(Double)),
            XsdType.Double => FromDouble(floating(Double)),
            _ => default,
        };
        return result.Type != XsdType.None;
    }

    // Infinities, NaN and whole numbers stay; what rounds to zero from below is negative zero.
    private static double RoundHalfUp(double value)
    {
        var floor = Math.Floor(value);
        var rounded = value - floor >= 0.5 ? floor + 1 : floor;
        return rounded == 0 && double.IsNegative(value) ? -0.0 : rounded;
    }
}
