namespace Mutualisons.Rdf.Xsd;

/// <content>Casts (<see href="https://www.w3.org/TR/sparql11-query/#FunctionMapping">SPARQL 1.1, section 17.5</see>, and <see href="https://www.w3.org/TR/xpath-functions-31/#casting-from-primitive-to-primitive">XPath Functions, section 19.1</see>).</content>
public readonly partial struct XsdValue
{
    /// <summary>Casts to another type; false when the types do not convert or the value has no image there. Casting to a type derived from integer checks its range and gives an integer.</summary>
    public bool TryCast(XsdType target, out XsdValue result)
    {
        result = this;
        if (target == Type)
        {
            return Type != XsdType.None;
        }

        result = default;
        return target.ToValueType() switch
        {
            XsdType.Boolean => IsNumeric && Set(out result, FromBoolean(IsEffectivelyTrue())),
            XsdType.Integer => TryToExactNumber(out var number)
                && XsdTypes.IsInRange(target, number.Truncate())
                && Set(out result, new XsdValue(XsdType.Integer, number.Truncate())),
            XsdType.Decimal => TryToExactNumber(out var number) && Set(out result, FromDecimal(number)),
            XsdType.Float => Type == XsdType.Boolean ? Set(out result, FromFloat(_bits)) : IsNumeric && Set(out result, FromFloat(AsSingle())),
            XsdType.Double => Type == XsdType.Boolean ? Set(out result, FromDouble(_bits)) : IsNumeric && Set(out result, FromDouble(AsDouble())),
            XsdType.None => false,
            var type when type.IsDuration() => Type.IsDuration() && Set(out result, FromDuration(AsDuration(), type)),
            _ => TryCastDateTime(target, out result),
        };
    }

    // Zero and NaN are false (XPath Functions, section 19.1.6).
    private bool IsEffectivelyTrue() => Type <= XsdType.Decimal ? _number.Sign != 0 : Double != 0 && !double.IsNaN(Double);

    private bool TryToExactNumber(out XsdDecimal number)
    {
        switch (Type)
        {
            case XsdType.Boolean:
                return Assign(out number, new XsdDecimal(_bits));
            case XsdType.Integer or XsdType.Decimal:
                return Assign(out number, _number);
            case XsdType.Float:
                return XsdDecimal.TryFromSingle((float)Double, out number);
            case XsdType.Double:
                return XsdDecimal.TryFromDouble(Double, out number);
            default:
                number = default;
                return false;
        }
    }

    // From dateTime to every type, from date to every type but time, where a date begins at midnight (section 19.1.5).
    private bool TryCastDateTime(XsdType target, out XsdValue result)
    {
        result = default;
        if (Type is not (XsdType.DateTime or XsdType.Date) || (Type == XsdType.Date && target == XsdType.Time))
        {
            return false;
        }

        var source = AsDateTime();
        var keepsTime = target.ToValueType() is XsdType.DateTime or XsdType.Time;
        return !(target == XsdType.DateTimeStamp && source.TimezoneMinutes is null)
            && XsdDateTime.TryCreate(
                target,
                source.Year,
                source.Month,
                source.Day,
                keepsTime ? source.Hour : 0,
                keepsTime ? source.Minute : 0,
                keepsTime ? source.Second : default,
                source.TimezoneMinutes,
                out var cast)
            && Set(out result, FromDateTime(cast));
    }
}
