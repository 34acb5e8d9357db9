using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Search;

namespace Mutualisons.Web.Collections;

/// <summary>What a client asks of a collection, checked and resolved.</summary>
internal sealed record CollectionRequest
{
    /// <summary>What is listed.</summary>
    public required Kind Collection { get; init; }

    /// <summary>The parameters as given, those of paging and language left out: they make the collection's own address.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filters { get; init; } = [];

    /// <summary>Where members must be, or null.</summary>
    public BoundingBox? Box { get; init; }

    /// <summary>What members must be near to, or null.</summary>
    public Nearby? Near { get; init; }

    /// <summary>The categories of which a member must have one, narrower and matching ones among them; null for any.</summary>
    public IReadOnlyList<Iri>? Categories { get; init; }

    /// <summary>The communes of which a member must be in one; null for any.</summary>
    public IReadOnlyList<Iri>? Communes { get; init; }

    /// <summary>The postcode, or null.</summary>
    public string? Postcode { get; init; }

    /// <summary>The words that members are searched by, or null.</summary>
    public SearchText? Words { get; init; }

    /// <summary>The records of which members are chosen; null for all.</summary>
    public IReadOnlyList<Iri>? Candidates { get; init; }

    /// <summary>The members that the words find, once they are known.</summary>
    public IReadOnlyList<FoundRecord>? Found { get; init; }

    /// <summary>What is asked of the kind's own filters.</summary>
    public IReadOnlyList<FilterValue> Values { get; init; } = [];

    /// <summary>When members must be valid, for kinds that expire: now, unless the request says otherwise; null for kinds that do not expire.</summary>
    public Period? Valid
    {
        get => field ?? (Collection.Validity is null ? null : new(Now, Now));
        init;
    }

    /// <summary>When members must happen, for kinds that do: from now on, unless the request says otherwise; null for kinds that do not.</summary>
    public Period? Happening
    {
        get => field ?? (Collection.Occurrence is null ? null : Upcoming);
        init;
    }

    /// <summary>The members that happen then by their schedule, once they are known.</summary>
    public IReadOnlyList<Iri> Recurring { get; init; } = [];

    /// <summary>The graphs of which one must tell of the member, since they changed since <c>modifiedSince</c>; null when every member counts.</summary>
    public IReadOnlyList<Iri>? ChangedGraphs { get; init; }

    /// <summary>When the request came.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>Whether the answer hangs on when it is asked, not on the data alone.</summary>
    public bool IsTimed => Valid == new Period(Now, Now) || Happening == Upcoming || Values.Any(value => value.Filter.During is not null);

    /// <summary>Whether anything but its kind chooses a member.</summary>
    public bool IsNarrowed => Valid is not null || Happening is not null || ChangedGraphs is not null || Categories is not null || Values.Count > 0
        || Box is not null || Near is not null || Communes is not null || Postcode is not null;

    /// <summary>What members are ordered by.</summary>
    public CollectionSort Sort { get; init; }

    /// <summary>Whether the order is turned round.</summary>
    public bool IsDescending { get; init; }

    /// <summary>How many members a page has.</summary>
    public required int Limit { get; init; }

    /// <summary>The last member of the page before, or null for the first page.</summary>
    public PageKey? After { get; init; }

    /// <summary>The language of labels.</summary>
    public required string Language { get; init; }

    private Period Upcoming => new(Now, RecurringEvents.End);
}
