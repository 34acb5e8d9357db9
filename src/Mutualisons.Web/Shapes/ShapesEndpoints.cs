using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Terms;

namespace Mutualisons.Web.Shapes;

/// <summary><c>/shapes</c>: what each record must, may and may not say, in SHACL and as a page for people.</summary>
internal static class ShapesEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapShapes(this IEndpointRouteBuilder routes) => routes.MapTermGraph(
        new TermGraph(
            "shapes",
            iris => iris.ShapesGraph,
            new(ShaclTerms.ShapesNamespace.TrimEnd('#')),
            TermRefusals.NoShapes(),
            (triples, labels, iris, head) => new ShapesPage(triples, labels, iris).Write(head)));
}
