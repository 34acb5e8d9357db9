using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Terms;

namespace Mutualisons.Web.Taxonomy;

/// <summary><c>/taxonomy</c>, every classification, and <c>/taxonomy/{scheme}</c>, one with its terms; negotiated, a suffix such as <c>.ttl</c> names the form.</summary>
internal static class TaxonomyEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps both.</summary>
    public static void MapTaxonomies(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/taxonomy", Reads, (HttpContext context, TermDocuments documents, TaxonomyReader taxonomies) => SendListAsync(context, null, documents, taxonomies));
        routes.MapMethods("/taxonomy.{suffix}", Reads, SendListBySuffixAsync);
        routes.MapMethods("/taxonomy/{scheme}", Reads, SendSchemeAsync);
    }

    private static Task<IResult> SendListAsync(HttpContext context, Representation? form, TermDocuments documents, TaxonomyReader taxonomies) =>
        documents.SendAsync(context, "taxonomy", form, taxonomies.ReadAllAsync, TermRefusals.NoClassifications());

    private static async Task<IResult> SendListBySuffixAsync(HttpContext context, string suffix, TermDocuments documents, TaxonomyReader taxonomies, ProblemFactory problems) =>
        TermForms.FindSuffix(suffix) is { } form
            ? await SendListAsync(context, form, documents, taxonomies)
            : problems.Create(ProblemType.NotFound, Refusals.NoForm("taxonomy", suffix));

    private static Task<IResult> SendSchemeAsync(HttpContext context, string scheme, TermDocuments documents, TaxonomyReader taxonomies)
    {
        var (slug, form) = TermForms.SplitSuffix(scheme);
        var escaped = Uri.EscapeDataString(slug);
        return documents.SendAsync(
            context,
            "taxonomy/" + escaped,
            form,
            (snapshot, cancellation) => taxonomies.ReadAsync(snapshot, escaped, cancellation),
            TermRefusals.NoClassification(slug));
    }
}
