using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Functions on dates and times (<see href="https://www.w3.org/TR/sparql11-query/#func-date-time">section 17.4.5</see>).</summary>
internal static class TimeFunctions
{
    private const int ZoneLength = 6;

    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.Now, 0, static (e, _) => Values.ToId(e, XsdValue.FromDateTime(XsdDateTime.FromDateTimeOffset(e.Execution.Now)))),
        new(BuiltInFunction.Year, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetYear(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Month, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetMonth(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Day, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetDay(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Hours, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetHours(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Minutes, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetMinutes(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Seconds, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetSeconds(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Timezone, 1, static (e, a) => Values.TryGet(e, a[0], out var v) && v.TryGetTimezone(out var part) ? Values.ToId(e, part) : 0),
        new(BuiltInFunction.Tz, 1, Tz),
    ];

    /// <summary>The zone as it is spelt: <c>+00:00</c> and <c>-00:00</c> are not <c>Z</c>.</summary>
    private static ulong Tz(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        if (!Values.TryGet(evaluation, arguments[0], out var value) || !value.Type.IsDateTime())
        {
            return 0;
        }

        var text = evaluation.View(arguments[0]).Value;
        return Texts.Make(evaluation, value.AsDateTime().TimezoneMinutes is null ? default : text.EndsWith("Z"u8) ? "Z"u8 : text[^ZoneLength..]);
    }
}
