using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Terms;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Shapes;

/// <summary><c>/shapes</c>: what each record must, may and may not say, in SHACL and as a page for people; a suffix such as <c>.ttl</c> names the form.</summary>
internal static class ShapesEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps it.</summary>
    public static void MapShapes(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/shapes", Reads, (HttpContext context, TermDocuments documents, GraphTriples graphs, LabelReader labels, WebOptions options) =>
            documents.SendAsync(context, "shapes", null, (snapshot, cancellation) => ReadAsync(snapshot, graphs, labels, options.Iris, cancellation), TermRefusals.NoShapes()));
        routes.MapMethods("/shapes.{suffix}", Reads, SendBySuffixAsync);
    }

    private static async Task<IResult> SendBySuffixAsync(HttpContext context, string suffix, TermDocuments documents, GraphTriples graphs, LabelReader labels, ProblemFactory problems, WebOptions options) =>
        TermForms.FindSuffix(suffix) is { } form
            ? await documents.SendAsync(context, "shapes", form, (snapshot, cancellation) => ReadAsync(snapshot, graphs, labels, options.Iris, cancellation), TermRefusals.NoShapes())
            : problems.Create(ProblemType.NotFound, Refusals.NoForm("shapes", suffix));

    private static async Task<TermDocument?> ReadAsync(ISparqlSnapshot snapshot, GraphTriples graphs, LabelReader labels, PlatformIris iris, CancellationToken cancellationToken)
    {
        var root = new Iri(ShaclTerms.ShapesNamespace.TrimEnd('#'));
        var triples = await graphs.ReadAsync(snapshot, iris.ShapesGraph, root.Value, cancellationToken);
        return triples.Count == 0 ? null : new(root, triples, [iris.ShapesGraph], (head, cancellation) => WritePageAsync(snapshot, triples, labels, iris, head, cancellation))
        {
            Title = language => Texts.Get("shapes", language),
            Licences = [.. triples.Objects(root, Dct.License).OfType<Iri>()],
        };
    }

    private static async Task<byte[]> WritePageAsync(ISparqlSnapshot snapshot, TripleSet triples, LabelReader labels, PlatformIris iris, PageHead head, CancellationToken cancellationToken)
    {
        var linked = triples.InOrder([]).Select(triple => triple.Object).OfType<Iri>();
        return new ShapesPage(triples, await labels.ReadAsync(snapshot, linked, cancellationToken), iris).Write(head);
    }
}
