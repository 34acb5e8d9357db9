using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Search;

/// <summary><c>/search</c>: words over all kinds; <c>/suggest</c>: names that begin like what is being typed.</summary>
internal static class SearchEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps them.</summary>
    public static void MapSearch(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/search", Reads, (HttpContext context, SearchDocuments documents) => documents.SendAsync(context, null));
        routes.MapMethods("/search.{suffix}", Reads, SendAsync);
        routes.MapMethods("/suggest", Reads, (HttpContext context, SuggestionDocuments documents) => documents.SendAsync(context));
    }

    private static async Task<IResult> SendAsync(HttpContext context, string suffix, SearchDocuments documents, ProblemFactory problems) =>
        SearchDocuments.Forms.FirstOrDefault(form => form.Suffix.Length > 0 && form.Suffix == suffix) is { } form
            ? await documents.SendAsync(context, form)
            : problems.Create(ProblemType.NotFound, Refusals.NoForm("search", suffix));
}
