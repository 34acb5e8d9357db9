using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Html;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Terms;

/// <summary>Maps graphs of terms: negotiated, and a suffix such as <c>.ttl</c> names the form.</summary>
internal static class TermGraphEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps one.</summary>
    public static void MapTermGraph(this IEndpointRouteBuilder routes, TermGraph terms)
    {
        routes.MapMethods("/" + terms.Path, Reads, (HttpContext context, TermDocuments documents, GraphTriples graphs, LabelReader labels, WebOptions options) =>
            documents.SendAsync(context, terms.Path, null, (snapshot, cancellation) => ReadAsync(terms, snapshot, graphs, labels, options.Iris, cancellation), terms.Missing, terms.Forms));
        routes.MapMethods("/" + terms.Path + ".{suffix}", Reads, async (HttpContext context, string suffix, TermDocuments documents, GraphTriples graphs, LabelReader labels, ProblemFactory problems, WebOptions options) =>
            TermForms.FindSuffix(suffix) is { } form
                ? await documents.SendAsync(context, terms.Path, form, (snapshot, cancellation) => ReadAsync(terms, snapshot, graphs, labels, options.Iris, cancellation), terms.Missing, terms.Forms)
                : problems.Create(ProblemType.NotFound, Refusals.NoForm(terms.Path, suffix)));
    }

    // The terms of the graph's own namespace and the axioms without a name (unions, exclusions), as far as the caller sees the graph.
    private static async Task<TermDocument?> ReadAsync(TermGraph terms, ISparqlSnapshot snapshot, GraphTriples graphs, LabelReader labels, PlatformIris iris, CancellationToken cancellationToken)
    {
        var graph = terms.Graph(iris);
        var triples = await graphs.ReadAsync(snapshot, graph, terms.Root.Value, cancellationToken);
        return triples.Count == 0 ? null : new(terms.Root, triples, [graph], (head, cancellation) => WritePageAsync(terms, snapshot, triples, labels, iris, head, cancellation))
        {
            Title = language => Texts.Get(terms.Path, language),
            Licences = [.. triples.Objects(terms.Root, Dct.License).OfType<Iri>()],
        };
    }

    private static async Task<byte[]> WritePageAsync(TermGraph terms, ISparqlSnapshot snapshot, TripleSet triples, LabelReader labels, PlatformIris iris, PageHead head, CancellationToken cancellationToken)
    {
        var linked = triples.InOrder([]).Select(triple => triple.Object).OfType<Iri>();
        return terms.WritePage(triples, await labels.ReadAsync(snapshot, linked, cancellationToken), iris, head);
    }
}
