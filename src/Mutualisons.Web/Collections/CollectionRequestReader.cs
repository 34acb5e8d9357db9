using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mutualisons.Sparql;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary>Checks a collection's parameters; an unknown or invalid one is refused, never ignored.</summary>
internal sealed class CollectionRequestReader(ReferenceResolver references, WebOptions options)
{
    private static readonly string[] NoFilters = ["lang", "sort", "limit", "after"];

    private readonly ReferenceResolver _references = references;
    private readonly WebOptions _options = options;

    /// <summary>Reads the query string; categories and communes are looked up in what the caller sees.</summary>
    public async Task<CollectionRequest> ReadAsync(HttpContext context, CollectionDefinition collection, ISparqlSnapshot snapshot, CancellationToken cancellationToken)
    {
        var given = ReadParameters(context.Request.Query, collection);
        var sort = given.GetValueOrDefault("sort");
        return new()
        {
            Collection = collection,
            Filters = [.. given.Where(pair => !NoFilters.Contains(pair.Key)).OrderBy(pair => pair.Key, StringComparer.Ordinal)],
            Box = Optional(given, "bbox", BoundingBox.TryParse, "four numbers 'west,south,east,north' in degrees"),
            Categories = given.TryGetValue("category", out var category) ? await _references.FindCategoriesAsync(snapshot, category, cancellationToken) : null,
            Communes = given.TryGetValue("commune", out var commune) ? await _references.FindCommunesAsync(snapshot, commune, cancellationToken) : null,
            Postcode = given.GetValueOrDefault("postcode"),
            ModifiedSince = Optional(given, "modifiedSince", ReadTime, "a date or a date and time, such as 2026-01-31 or 2026-01-31T12:00:00Z"),
            Sort = sort is null ? CollectionSort.Id : ReadSort(sort.TrimStart('-')),
            IsDescending = sort?.StartsWith('-') ?? false,
            Limit = ReadLimit(given.GetValueOrDefault("limit")),
            After = given.TryGetValue("after", out var after) ? PageKey.TryParse(after) ?? throw Invalid("after", "what a 'next' link gave") : null,
            Language = ReadLanguage(given.GetValueOrDefault("lang")) ?? PageLanguage.Of(context),
        };
    }

    private static Dictionary<string, string> ReadParameters(IQueryCollection query, CollectionDefinition collection)
    {
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in query)
        {
            if (!collection.Parameters.Contains(name))
            {
                throw new RequestException(ProblemType.BadParameter, $"'{name}' is not known at /{collection.Path}; known are {string.Join(", ", collection.Parameters)}.");
            }

            if (values.Count != 1 || string.IsNullOrEmpty(values[0]))
            {
                // A form that a browser submits sends its empty fields too.
                if (values.Count == 1)
                {
                    continue;
                }

                throw Invalid(name, "given once");
            }

            given[name] = values[0]!;
        }

        return given;
    }

    private static T? Optional<T>(Dictionary<string, string> given, string name, Func<string, T?> read, string expected)
        where T : struct
    {
        return given.TryGetValue(name, out var text) ? read(text) ?? throw Invalid(name, expected) : null;
    }

    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static CollectionSort ReadSort(string text) => text switch
    {
        "id" => CollectionSort.Id,
        "name" => CollectionSort.Name,
        "modified" => CollectionSort.Modified,
        _ => throw Invalid("sort", "id, name or modified, with '-' in front to turn it round"),
    };

    // Above the maximum or below one it is clamped, as OGC API Features has it.
    private int ReadLimit(string? text)
    {
        if (text is null)
        {
            return _options.PageSize;
        }

        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var limit)
            ? Math.Clamp(limit, 1, _options.MaxPageSize)
            : throw Invalid("limit", $"a number from 1 to {_options.MaxPageSize}");
    }

    private static string? ReadLanguage(string? text) =>
        text is null ? null : LanguageNegotiator.Find(text) ?? throw Invalid("lang", string.Join(", ", LanguageNegotiator.Languages));

    private static RequestException Invalid(string name, string expected) => new(ProblemType.BadParameter, $"'{name}' must be {expected}.");
}
