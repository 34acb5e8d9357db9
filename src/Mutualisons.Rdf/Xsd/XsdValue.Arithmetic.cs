namespace Mutualisons.Rdf.Xsd;

/// <content>Operators (<see href="https://www.w3.org/TR/xpath-functions-31/#op.numeric">XPath Functions, sections 4.2, 8.4 and 9.7</see>); each returns false for types it does not take and for results past the limits.</content>
public readonly partial struct XsdValue
{
    /// <summary>Adds numbers, durations of one type, or a duration to a dateTime, date or time in either order.</summary>
    public static bool TryAdd(in XsdValue left, in XsdValue right, out XsdValue sum)
    {
        sum = default;
        if (left.IsNumeric && right.IsNumeric)
        {
            var type = Promoted(left, right);
            return type switch
            {
                XsdType.Double => Set(out sum, FromDouble(left.AsDouble() + right.AsDouble())),
                XsdType.Float => Set(out sum, FromFloat(left.AsSingle() + right.AsSingle())),
                _ => TryExact(type, left._number + right._number, out sum),
            };
        }

        if (right.Type.IsDuration())
        {
            return left.Type.IsDuration() ? TryAddDurations(left, right, out sum) : TryMove(left, right.AsDuration(), out sum);
        }

        return left.Type.IsDuration() && TryMove(right, left.AsDuration(), out sum);
    }

    /// <summary>Subtracts numbers, durations of one type, a duration from a dateTime, date or time, or two of those from each other.</summary>
    public static bool TrySubtract(in XsdValue left, in XsdValue right, out XsdValue difference, int? implicitTimezone = 0)
    {
        difference = default;
        if (left.Type.IsDateTime() && right.Type.IsDateTime())
        {
            return XsdDateTime.TrySubtract(left.AsDateTime(), right.AsDateTime(), implicitTimezone, out var duration)
                && Set(out difference, FromDuration(duration, XsdType.DayTimeDuration));
        }

        return left.IsNumeric == right.IsNumeric && TryNegate(right, out var negated) && TryAdd(left, negated, out difference);
    }

    /// <summary>Multiplies numbers, or a yearMonthDuration or dayTimeDuration by a number in either order.</summary>
    public static bool TryMultiply(in XsdValue left, in XsdValue right, out XsdValue product)
    {
        product = default;
        if (left.IsNumeric && right.IsNumeric)
        {
            var type = Promoted(left, right);
            return type switch
            {
                XsdType.Double => Set(out product, FromDouble(left.AsDouble() * right.AsDouble())),
                XsdType.Float => Set(out product, FromFloat(left.AsSingle() * right.AsSingle())),
                _ => TryExact(type, left._number * right._number, out product),
            };
        }

        return left.IsNumeric
            ? right.TryToExact(left, out var factor) && TryScale(right, right.Amount * factor, out product)
            : left.TryToExact(right, out factor) && TryScale(left, left.Amount * factor, out product);
    }

    /// <summary>Divides numbers (two integers give a decimal), a yearMonthDuration or dayTimeDuration by a number, or two of one of these types.</summary>
    /// <remarks>Integers and decimals have no quotient by zero; floats and doubles have infinities and NaN.</remarks>
    public static bool TryDivide(in XsdValue left, in XsdValue right, out XsdValue quotient)
    {
        quotient = default;
        if (left.IsNumeric && right.IsNumeric)
        {
            return Promoted(left, right) switch
            {
                XsdType.Double => Set(out quotient, FromDouble(left.AsDouble() / right.AsDouble())),
                XsdType.Float => Set(out quotient, FromFloat(left.AsSingle() / right.AsSingle())),
                _ => XsdDecimal.TryDivide(left._number, right._number, out var number) && TryExact(XsdType.Decimal, number, out quotient),
            };
        }

        if (left.Type == right.Type && left.Type is XsdType.YearMonthDuration or XsdType.DayTimeDuration)
        {
            return XsdDecimal.TryDivide(left.Amount, right.Amount, out var ratio) && TryExact(XsdType.Decimal, ratio, out quotient);
        }

        return right.Type is XsdType.Float or XsdType.Double && double.IsInfinity(right.Double)
            ? TryScale(left, default, out quotient)
            : left.TryToExact(right, out var divisor) && XsdDecimal.TryDivide(left.Amount, divisor, out var amount) && TryScale(left, amount, out quotient);
    }

    /// <summary>Changes the sign of a number or a duration.</summary>
    public static bool TryNegate(in XsdValue value, out XsdValue negated)
    {
        negated = value.Type switch
        {
            XsdType.Integer or XsdType.Decimal => new XsdValue(value.Type, -value._number),
            XsdType.Float => FromFloat(-(float)value.Double),
            XsdType.Double => FromDouble(-value.Double),
            >= XsdType.Duration and <= XsdType.DayTimeDuration => new XsdValue(value.Type, -value._number, -value._bits),
            _ => default,
        };
        return negated.Type != XsdType.None;
    }

    private static bool TryExact(XsdType type, XsdDecimal number, out XsdValue value)
    {
        value = number.IsWithinLimits ? new XsdValue(type, number) : default;
        return value.Type != XsdType.None;
    }
}
