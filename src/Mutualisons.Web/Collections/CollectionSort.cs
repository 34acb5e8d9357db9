namespace Mutualisons.Web.Collections;

/// <summary>What a collection is ordered by; the IRI settles ties.</summary>
internal enum CollectionSort
{
    /// <summary>The member's IRI.</summary>
    Id = 0,

    /// <summary>Its name, case aside.</summary>
    Name,

    /// <summary>When its source last changed it.</summary>
    Modified,

    /// <summary>How far it is from the point of <c>near</c>; the nearest of its places counts.</summary>
    Distance,

    /// <summary>How well it answers the words, best first; for requests with <c>q</c>.</summary>
    Score,
}
