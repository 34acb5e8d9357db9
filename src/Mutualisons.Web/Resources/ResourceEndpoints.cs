using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Resources;

/// <summary><c>/id/{kind}/{slug}</c>, the thing, and <c>/doc/{kind}/{slug}</c>, what is said of it; <c>/.well-known/genid/{label}</c>, a thing without a name.</summary>
internal static class ResourceEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps both.</summary>
    public static void MapResources(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/id/{kind}/{**slug}", Reads, RedirectToDocument);
        routes.MapMethods("/doc/{kind}/{**slug}", Reads, DescribeAsync);
        routes.MapMethods("/.well-known/genid/{label}", Reads, DescribeNodeAsync);
    }

    // A thing cannot be sent; its description can (https://www.w3.org/TR/cooluris/). Whether it exists is the description's answer.
    private static IResult RedirectToDocument(HttpContext context, string kind, string? slug, WebOptions options, ProblemFactory problems)
    {
        if (!options.Kinds.HasSegment(kind) || string.IsNullOrEmpty(slug))
        {
            return problems.Create(ProblemType.NotFound, ResourceRefusals.NoKind(context.Request.Path));
        }

        return new SeeOtherResult(options.Iris.At("doc" + EscapedBehind(context, "/id")));
    }

    private static async Task<IResult> DescribeAsync(HttpContext context, string kind, string? slug, WebOptions options, ResourceDocuments documents, ProblemFactory problems)
    {
        if (!options.Kinds.HasSegment(kind) || string.IsNullOrEmpty(slug))
        {
            return problems.Create(ProblemType.NotFound, ResourceRefusals.NoKind(context.Request.Path));
        }

        var (path, suffix) = ResourceForms.SplitSuffix(EscapedBehind(context, "/doc"));
        return await documents.DescribeAsync(context, new(options.Iris.At("id" + path)), options.Iris.At("doc" + path), suffix);
    }

    // What has no name has no address of a description either: the forms are beside it, under their suffixes.
    private static async Task<IResult> DescribeNodeAsync(HttpContext context, WebOptions options, ResourceDocuments documents)
    {
        var (path, suffix) = ResourceForms.SplitSuffix(EscapedBehind(context, string.Empty)[1..]);
        var address = options.Iris.At(path);
        return suffix is null && MediaNegotiator.Choose(ResourceForms.All, context.Request.Headers.Accept) is { } form
            ? new SeeOtherResult($"{address}.{(form.Suffix.Length > 0 ? form : Representation.JsonLd).Suffix}")
            : await documents.DescribeAsync(context, new(address), address, suffix);
    }

    // The path as an ASCII IRI has it, percent-encoded, whatever the client wrote unencoded.
    private static string EscapedBehind(HttpContext context, string prefix) => context.Request.Path.ToUriComponent()[prefix.Length..];
}
