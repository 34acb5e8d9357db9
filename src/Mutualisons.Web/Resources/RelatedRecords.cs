using Mutualisons.Domain;
using Mutualisons.Web.Collections;

namespace Mutualisons.Web.Resources;

/// <summary>What a filter of a collection finds for a resource, such as the rooms of a place.</summary>
/// <param name="Page">The first of them, and how many there are.</param>
/// <param name="Relation">What the filter is called; null where the kind says it all.</param>
internal sealed record RelatedRecords(CollectionPage Page, Wording? Relation);
