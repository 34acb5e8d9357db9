using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>Says in SPARQL what one of a kind's own filters asks of <c>?member</c>; every value goes in as a term, escaped by the term itself.</summary>
internal static class FilterPattern
{
    private static readonly Iri PeriodStart = Vocabularies.Expand("dcat:startDate");
    private static readonly Iri PeriodEnd = Vocabularies.Expand("dcat:endDate");

    /// <summary>The pattern; its variables bear the number, so that filters stay apart.</summary>
    public static string Write(FilterValue value, int number, DateTimeOffset now)
    {
        var filter = value.Filter;
        var found = $"?value{number}";
        if (filter.Type == FilterType.Lacking)
        {
            return Lacking(value, $"?part{number}");
        }

        if (filter.Type == FilterType.Within)
        {
            return $" VALUES ?member {{ {string.Join(' ', value.Terms)} }}";
        }

        var (owner, part) = filter.Part is null ? ("?member", string.Empty) : ($"?part{number}", Part(filter, $"?part{number}", now));
        return part + filter.Type switch
        {
            FilterType.AtLeast => $" {owner} {filter.Path} {found} . FILTER({found} >= {value.Terms[0]})",
            FilterType.Text => $" {owner} {filter.Path} {found} . FILTER(STR({found}) = {value.Terms[0]})",
            FilterType.Flag => $" FILTER {(value.IsWanted ? "EXISTS" : "NOT EXISTS")} {{ {owner} {filter.Path} {found} FILTER({found} = true) }}",
            _ => OneOf(value, owner, found),
        };
    }

    private static string Part(KindFilter filter, string part, DateTimeOffset now)
    {
        var pattern = $" ?member {filter.Part} {part} .";
        if (filter.During is not { } during)
        {
            return pattern;
        }

        if (during.IsSelf)
        {
            return pattern + TimePattern.IsRunning(part, PeriodStart, PeriodEnd, new(now, now));
        }

        return pattern + $" OPTIONAL {{ {part} {during} {part}Period }}" + TimePattern.IsRunning($"{part}Period", PeriodStart, PeriodEnd, new(now, now));
    }

    private static string OneOf(FilterValue value, string owner, string found) => value.Terms is [var only]
        ? $" {owner} {value.Filter.Path} {only} ."
        : string.Create(CultureInfo.InvariantCulture, $" VALUES {found} {{ {string.Join(' ', value.Terms)} }} {owner} {value.Filter.Path} {found} .");

    private static string Lacking(FilterValue value, string part)
    {
        var lacks = $"?member {value.Filter.Part} {part} . FILTER NOT EXISTS {{ {part} {value.Filter.Path} {value.Terms[0]} }}";
        return value.IsWanted ? " " + lacks : $" MINUS {{ {lacks} }}";
    }
}
