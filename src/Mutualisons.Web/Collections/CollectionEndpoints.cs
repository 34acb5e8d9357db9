using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mutualisons.Domain;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary><c>/actors</c>, <c>/sources</c> …: filtered, paged lists; a suffix such as <c>/actors.csv</c> names the form where a header cannot.</summary>
internal static class CollectionEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps every collection.</summary>
    public static void MapCollections(this IEndpointRouteBuilder routes)
    {
        foreach (var collection in routes.ServiceProvider.GetRequiredService<WebOptions>().Kinds.Collections)
        {
            routes.MapMethods("/" + collection.CollectionPath, Reads, (HttpContext context, CollectionDocuments documents) => documents.SendAsync(context, collection, null));
            routes.MapMethods("/" + collection.CollectionPath + ".{suffix}", Reads, (HttpContext context, string suffix, CollectionDocuments documents, ProblemFactory problems) =>
                SendAsync(context, collection, suffix, documents, problems));
        }
    }

    private static async Task<IResult> SendAsync(HttpContext context, Kind collection, string suffix, CollectionDocuments documents, ProblemFactory problems) =>
        CollectionForms.FindSuffix(suffix) is { } form
            ? await documents.SendAsync(context, collection, form)
            : problems.Create(ProblemType.NotFound, Refusals.NoForm(collection.CollectionPath!, suffix));
}
