namespace Mutualisons.Rdf.Xsd;

/// <summary>A duration of months and exact seconds, both of one sign; <c>default</c> is no time at all (<see href="https://www.w3.org/TR/xmlschema11-2/#duration">XSD 1.1, section 3.3.6</see>).</summary>
public readonly partial struct XsdDuration : IEquatable<XsdDuration>
{
    /// <summary>The most months that are read or computed, about a trillion years.</summary>
    public const long MaxMonths = XsdCalendar.MaxYear * 12;

    /// <summary>Puts months and seconds together.</summary>
    /// <exception cref="ArgumentException">One is positive and the other negative, or there are more than <see cref="MaxMonths"/>.</exception>
    public XsdDuration(long months, XsdDecimal seconds)
    {
        if (!TryCreate(months, seconds, out this))
        {
            throw new ArgumentException($"The months and the seconds of a duration have the same sign, and there are at most {MaxMonths} months.", nameof(months));
        }
    }

    private XsdDuration(XsdDecimal seconds, long months)
    {
        Months = months;
        Seconds = seconds;
    }

    /// <summary>All years and months, in months.</summary>
    public long Months { get; }

    /// <summary>All days, hours, minutes and seconds, in seconds.</summary>
    public XsdDecimal Seconds { get; }

    /// <summary>Whether both have the same months and seconds.</summary>
    public static bool operator ==(XsdDuration left, XsdDuration right) => left.Equals(right);

    /// <summary>Whether months or seconds differ.</summary>
    public static bool operator !=(XsdDuration left, XsdDuration right) => !left.Equals(right);

    /// <summary>A duration of minutes, as timezones are.</summary>
    public static XsdDuration FromMinutes(int minutes) => new(0, new XsdDecimal(minutes * 60L));

    /// <summary>Puts months and seconds together; false when their signs differ or a limit is passed.</summary>
    public static bool TryCreate(Int128 months, XsdDecimal seconds, out XsdDuration duration)
    {
        var valid = Int128.Abs(months) <= MaxMonths && Int128.Sign(months) * seconds.Sign >= 0 && seconds.IsWithinLimits;
        duration = valid ? new XsdDuration(seconds, (long)months) : default;
        return valid;
    }

    /// <summary>Compares by adding to the four dates of <see href="https://www.w3.org/TR/xmlschema11-2/#duration">XSD 1.1, section 3.3.6.1</see>; indeterminate when they disagree.</summary>
    public static XsdOrder Compare(XsdDuration left, XsdDuration right)
    {
        if (left.Months == right.Months || left.Seconds == right.Seconds)
        {
            var months = left.Months.CompareTo(right.Months);
            return (XsdOrder)(months != 0 ? Math.Sign(months) : Math.Sign(left.Seconds.CompareTo(right.Seconds)));
        }

        ReadOnlySpan<(int Year, int Month)> references = [(1696, 9), (1697, 2), (1903, 3), (1903, 7)];
        var order = XsdOrder.Indeterminate;
        foreach (var (year, month) in references)
        {
            var found = (XsdOrder)Math.Sign(left.SecondsFrom(year, month).CompareTo(right.SecondsFrom(year, month)));
            if (order != XsdOrder.Indeterminate && found != order)
            {
                return XsdOrder.Indeterminate;
            }

            order = found;
        }

        return order;
    }

    /// <inheritdoc/>
    public bool Equals(XsdDuration other) => Months == other.Months && Seconds == other.Seconds;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is XsdDuration other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Months, Seconds);

    // Where this duration ends when it begins on the first of a month, on a scale whose origin is the same for all.
    private XsdDecimal SecondsFrom(int year, int month)
    {
        var months = (year * 12L) + month - 1 + Months;
        var endYear = XsdCalendar.FloorDivide(months, 12);
        var days = XsdCalendar.DaysFromCivil(endYear, (int)(months - (endYear * 12)) + 1, 1);
        return (new XsdDecimal(days) * new XsdDecimal(86_400)) + Seconds;
    }
}
