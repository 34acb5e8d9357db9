using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>Between ids and XSD values; inline ids are never printed and parsed.</summary>
internal static class Values
{
    private const int DecimalDigits = 6;

    /// <summary>A time without zone is not compared with a zoned one less than 14 hours away: XSD calls them indeterminate.</summary>
    public static int? ImplicitTimezone => null;

    /// <summary>The value of an id; false for what is no literal or has no value.</summary>
    public static bool TryGet(Evaluation evaluation, ulong id, out XsdValue value)
    {
        var term = TermId.FromValue(id);
        value = default;
        switch (term.Kind)
        {
            case TermIdKind.Boolean:
                term.TryGetBoolean(out var boolean);
                value = XsdValue.FromBoolean(boolean);
                return true;
            case TermIdKind.Integer:
                term.TryGetInteger(out var integer);
                value = XsdValue.FromInteger(integer);
                return true;
            case TermIdKind.Decimal:
                term.TryGetDecimal(out var scaled);
                value = XsdValue.FromDecimal(new XsdDecimal(scaled, DecimalDigits));
                return true;
            case TermIdKind.Double:
                term.TryGetDouble(out var number);
                value = XsdValue.FromDouble(number);
                return true;
            case TermIdKind.Date or TermIdKind.DateTime or TermIdKind.TypedLiteral or TermIdKind.QueryLocal:
                var view = evaluation.View(id);
                return view.Kind == TermKind.Literal && view.Language.IsEmpty && XsdValue.TryParse(view.Value, view.Datatype, out value);
            default:
                return false;
        }
    }

    /// <summary>The id of a value in canonical form.</summary>
    public static ulong ToId(Evaluation evaluation, in XsdValue value)
    {
        switch (value.Type)
        {
            case XsdType.Boolean:
                return TermId.FromBoolean(value.AsBoolean()).Value;
            case XsdType.Integer when value.AsDecimal().TryGetInt64(out var integer) && TermId.TryFromInteger(integer, out var id):
                return id.Value;
            case XsdType.Double when TermId.TryFromDouble(value.AsDouble(), out var id):
                return id.Value;
            case XsdType.Decimal when TryScale(value.AsDecimal(), 1, out var scaled) && TermId.TryFromDecimal(scaled, out var id):
                return id.Value;
            default:
                evaluation.Output.ResetWrittenCount();
                value.WriteCanonical(evaluation.Output);
                return evaluation.Terms.AddTransient(TermView.Literal(evaluation.Output.WrittenSpan, evaluation.DatatypeIri(value.Type)));
        }
    }

    /// <summary>An inline id of the same value, whatever its spelling, for comparisons by value.</summary>
    public static bool TryToInline(in XsdValue value, out TermId id)
    {
        id = default;
        switch (value.Type)
        {
            case XsdType.Boolean:
                id = TermId.FromBoolean(value.AsBoolean());
                return true;
            case XsdType.Integer:
                return value.AsDecimal().TryGetInt64(out var integer) && TermId.TryFromInteger(integer, out id);
            case XsdType.Decimal:
                return TryScale(value.AsDecimal(), 0, out var scaled) && TermId.TryFromDecimal(scaled, out id);
            case XsdType.Double:
                return !double.IsNaN(value.AsDouble()) && value.AsDouble() != 0 && TermId.TryFromDouble(value.AsDouble(), out id);
            default:
                return false;
        }
    }

    /// <summary>A number as a double, from an inline id of any numeric kind.</summary>
    public static bool TryGetInlineNumber(ulong id, out double number)
    {
        var term = TermId.FromValue(id);
        switch (term.Kind)
        {
            case TermIdKind.Integer:
                term.TryGetInteger(out var integer);
                number = integer;
                return true;
            case TermIdKind.Decimal:
                term.TryGetDecimal(out var scaled);
                number = (double)scaled / TermId.DecimalScale;
                return true;
            default:
                return term.TryGetDouble(out number);
        }
    }

    /// <summary>The instant of an inline date or dateTime in milliseconds, and whether it has a zone.</summary>
    public static bool TryGetInstant(TermId id, out long milliseconds, out bool hasZone)
    {
        var isTime = id.Kind == TermIdKind.DateTime ? id.TryGetDateTime(out milliseconds, out var zone) : id.TryGetDate(out milliseconds, out zone);
        hasZone = zone.HasZone;
        return isTime;
    }

    public static ulong FromInteger(Evaluation evaluation, long value) =>
        TermId.TryFromInteger(value, out var id) ? id.Value : ToId(evaluation, XsdValue.FromInteger(value));

    public static ulong FromBoolean(bool value) => TermId.FromBoolean(value).Value;

    /// <summary>A decimal of up to six digits behind the point; a whole one is spelt without a point, which no inline decimal is.</summary>
    private static bool TryScale(in XsdDecimal value, int leastDigits, out long scaled)
    {
        var isSmall = value.TryGetSmall(out scaled) && value.Scale >= leastDigits && value.Scale <= DecimalDigits;
        for (var digits = value.Scale; isSmall && digits < DecimalDigits; digits++)
        {
            isSmall = Math.Abs(scaled) < long.MaxValue / 10;
            scaled *= 10;
        }

        return isSmall;
    }
}
