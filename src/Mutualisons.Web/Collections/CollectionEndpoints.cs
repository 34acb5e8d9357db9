using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary><c>/actors</c>, <c>/sources</c> …: filtered, paged lists; a suffix such as <c>/actors.csv</c> names the form where a header cannot.</summary>
internal static class CollectionEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every collection.</summary>
    public static void MapCollections(this IEndpointRouteBuilder routes)
    {
        foreach (var collection in CollectionDefinition.All)
        {
            routes.MapMethods("/" + collection.Path, Reads, (HttpContext context, CollectionDocuments documents) => documents.SendAsync(context, collection, null));
            routes.MapMethods("/" + collection.Path + ".{suffix}", Reads, (HttpContext context, string suffix, CollectionDocuments documents, ProblemFactory problems) =>
                SendAsync(context, collection, suffix, documents, problems));
        }
    }

    private static async Task<IResult> SendAsync(HttpContext context, CollectionDefinition collection, string suffix, CollectionDocuments documents, ProblemFactory problems) =>
        CollectionForms.FindSuffix(suffix) is { } form
            ? await documents.SendAsync(context, collection, form)
            : problems.Create(ProblemType.NotFound, $"/{collection.Path} has no form '.{suffix}'.");
}
