namespace Mutualisons.Rdf.Xsd;

/// <content>Arithmetic with durations (<see href="https://www.w3.org/TR/xpath-functions-31/#duration-arithmetic">XPath Functions, sections 8.4 and 9.7</see>).</content>
public readonly partial struct XsdValue
{
    // The one number of a yearMonthDuration or dayTimeDuration.
    private XsdDecimal Amount => Type == XsdType.YearMonthDuration ? new XsdDecimal(_bits) : _number;

    private static bool TryAddDurations(in XsdValue left, in XsdValue right, out XsdValue sum)
    {
        sum = default;
        return left.Type == right.Type
            && left.Type != XsdType.Duration
            && XsdDuration.TryCreate((Int128)left._bits + right._bits, left._number + right._number, out var duration)
            && Set(out sum, FromDuration(duration, left.Type));
    }

    private static bool TryMove(in XsdValue time, XsdDuration duration, out XsdValue moved)
    {
        moved = default;
        return time.Type.IsDateTime() && time.AsDateTime().TryAdd(duration, out var result) && Set(out moved, FromDateTime(result));
    }

    // Whether this is a duration that can be scaled, and by which exact number.
    private bool TryToExact(in XsdValue number, out XsdDecimal factor)
    {
        factor = default;
        return Type is XsdType.YearMonthDuration or XsdType.DayTimeDuration && number.Type switch
        {
            XsdType.Integer or XsdType.Decimal => Assign(out factor, number._number),
            XsdType.Float => XsdDecimal.TryFromSingle((float)number.Double, out factor),
            XsdType.Double => XsdDecimal.TryFromDouble(number.Double, out factor),
            _ => false,
        };
    }

    // Months are rounded to whole ones, half upwards.
    private static bool TryScale(in XsdValue duration, XsdDecimal amount, out XsdValue scaled)
    {
        scaled = default;
        var isMonths = duration.Type == XsdType.YearMonthDuration;
        if (!isMonths && duration.Type != XsdType.DayTimeDuration)
        {
            return false;
        }

        var months = 0L;
        return (!isMonths || amount.Round().TryGetInt64(out months))
            && XsdDuration.TryCreate(months, isMonths ? default : amount, out var result)
            && Set(out scaled, FromDuration(result, duration.Type));
    }

    private static bool Assign(out XsdDecimal target, XsdDecimal value)
    {
        target = value;
        return true;
    }
}
