using System.Globalization;
using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Search;

namespace Mutualisons.Web.Collections;

/// <summary>Checks a collection's parameters; an unknown or invalid one is refused, never ignored.</summary>
internal sealed class CollectionRequestReader(ReferenceResolver references, FilterReader filters, WebOptions options)
{
    private const int UsualRadius = 1_000;

    private readonly ReferenceResolver _references = references;
    private readonly FilterReader _filters = filters;
    private readonly WebOptions _options = options;

    /// <summary>Reads the query string; what it refers to is looked up in what the caller sees.</summary>
    public async Task<CollectionRequest> ReadAsync(HttpContext context, Kind collection, ISparqlSnapshot snapshot, CancellationToken cancellationToken)
    {
        var given = GivenParameters.Read(context.Request.Query, collection);
        var sort = given.Find("sort");
        return new()
        {
            Collection = collection,
            Filters = given.ChoosingMembers,
            Box = given.Read("bbox", BoundingBox.TryParse, CollectionRefusals.Box()),
            Near = ReadNear(given),
            Categories = given.Find("category") is { } category ? await _references.FindCategoriesAsync(snapshot, category, cancellationToken) : null,
            Communes = given.Find("commune") is { } commune ? await _references.FindCommunesAsync(snapshot, commune, cancellationToken) : null,
            Postcode = given.Find("postcode"),
            Words = SearchWords.Read(given, null),
            Values = await _filters.ReadAsync(snapshot, given, collection, cancellationToken),
            Valid = given.Read("valid", Period.TryParseMoment, CollectionRefusals.Moment()),
            Happening = ReadHappening(given),
            ChangedGraphs = await ReadChangedAsync(snapshot, given, cancellationToken),
            Now = _options.Clock.GetUtcNow(),
            Sort = sort is null ? (SearchWords.Find(given) is null ? CollectionSort.Id : CollectionSort.Score) : ReadSort(sort.TrimStart('-'), given),
            IsDescending = sort?.StartsWith('-') ?? false,
            Limit = ReadLimit(given.Find("limit")),
            After = given.Find("after") is { } after ? PageKey.TryParse(after) ?? throw GivenParameters.Invalid("after", CollectionRefusals.NextLink()) : null,
            Language = ReadLanguage(given.Find("lang")) ?? PageLanguage.Of(context),
        };
    }

    private static Nearby? ReadNear(GivenParameters given)
    {
        var radius = given.Read<int>("radius", text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var metres) && metres is > 0 and <= Nearby.MaxRadius ? metres : null, CollectionRefusals.Metres(Nearby.MaxRadius));
        if (radius is not null && given.Find("near") is null)
        {
            throw GivenParameters.Invalid("radius", CollectionRefusals.WithPoint());
        }

        return given.Read("near", text => Nearby.TryParse(text, radius ?? UsualRadius), CollectionRefusals.Point());
    }

    private static Period? ReadHappening(GivenParameters given)
    {
        var from = given.Read("from", Period.TryParseMoment, CollectionRefusals.Moment());
        var to = given.Read("to", Period.TryParseMoment, CollectionRefusals.Moment());
        if (from is null && to is null)
        {
            return null;
        }

        var period = new Period(from?.Start ?? DateTimeOffset.UnixEpoch, to?.End ?? RecurringEvents.End);
        return period.Start < period.End ? period : throw GivenParameters.Invalid("to", CollectionRefusals.LaterThanFrom());
    }

    private static async Task<IReadOnlyList<Iri>?> ReadChangedAsync(ISparqlSnapshot snapshot, GivenParameters given, CancellationToken cancellationToken)
    {
        var since = given.Read("modifiedSince", ReadTime, CollectionRefusals.Time());
        return since is { } time ? await GraphTimes.ChangedSinceAsync(snapshot, time, cancellationToken) : null;
    }

    private static DateTimeOffset? ReadTime(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : null;

    private static CollectionSort ReadSort(string text, GivenParameters given) => text switch
    {
        "score" when SearchWords.Find(given) is not null => CollectionSort.Score,
        "id" => CollectionSort.Id,
        "name" => CollectionSort.Name,
        "modified" => CollectionSort.Modified,
        "distance" when given.Find("near") is not null => CollectionSort.Distance,
        "distance" => throw GivenParameters.Invalid("sort", CollectionRefusals.WithPoint()),
        _ => throw GivenParameters.Invalid("sort", CollectionRefusals.Order()),
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
            : throw GivenParameters.Invalid("limit", CollectionRefusals.Number(_options.MaxPageSize));
    }

    private static string? ReadLanguage(string? text) =>
        text is null ? null : LanguageNegotiator.Find(text) ?? throw GivenParameters.Invalid("lang", CollectionRefusals.OneOf(LanguageNegotiator.Languages));
}
