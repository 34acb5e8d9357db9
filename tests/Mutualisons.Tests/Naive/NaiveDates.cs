using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Functions on dates and times (section 17.4.5); null is the error value.</summary>
internal static class NaiveDates
{
    public static Literal DateTime(DateTimeOffset time) => XsdValue.FromDateTime(XsdDateTime.FromDateTimeOffset(time)).ToLiteral();

    public static Literal? Call(BuiltInFunction function, Term argument)
    {
        if (NaiveValues.Of(argument) is not { } value || !value.Type.IsDateTime())
        {
            return null;
        }

        if (function == BuiltInFunction.Tz)
        {
            var text = ((Literal)argument).LexicalForm;
            return new Literal(value.AsDateTime().TimezoneMinutes is null ? "" : text.EndsWith('Z') ? "Z" : text[^6..]);
        }

        XsdValue part = default;
        var isThere = function switch
        {
            BuiltInFunction.Year => value.TryGetYear(out part),
            BuiltInFunction.Month => value.TryGetMonth(out part),
            BuiltInFunction.Day => value.TryGetDay(out part),
            BuiltInFunction.Hours => value.TryGetHours(out part),
            BuiltInFunction.Minutes => value.TryGetMinutes(out part),
            BuiltInFunction.Seconds => value.TryGetSeconds(out part),
            _ => value.TryGetTimezone(out part),
        };
        return isThere ? part.ToLiteral() : null;
    }
}
