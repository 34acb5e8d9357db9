using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.JsonLd;

/// <summary><c>/context/v1.jsonld</c>, which never changes.</summary>
internal static class ContextEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapContext(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/context/v1.jsonld", [HttpMethods.Get, HttpMethods.Head], (ContextDocument document) => new DocumentResult(document.Bytes, "application/ld+json")
        {
            CacheControl = "public, max-age=31536000, immutable",
            Vary = string.Empty,
        });
}
