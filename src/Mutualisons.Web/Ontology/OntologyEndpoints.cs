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

namespace Mutualisons.Web.Ontology;

/// <summary><c>/ontology</c>: our own terms, in RDF and as a page for people; a suffix such as <c>.ttl</c> names the form.</summary>
internal static class OntologyEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Maps it.</summary>
    public static void MapOntology(this IEndpointRouteBuilder routes)
    {
        routes.MapMethods("/ontology", Reads, (HttpContext context, TermDocuments documents, GraphTriples graphs, LabelReader labels, WebOptions options) =>
            documents.SendAsync(context, "ontology", null, (snapshot, cancellation) => ReadAsync(snapshot, graphs, labels, options.Iris, cancellation), TermRefusals.NoOntology(), TermForms.TurtleFirst));
        routes.MapMethods("/ontology.{suffix}", Reads, SendBySuffixAsync);
    }

    private static async Task<IResult> SendBySuffixAsync(HttpContext context, string suffix, TermDocuments documents, GraphTriples graphs, LabelReader labels, ProblemFactory problems, WebOptions options) =>
        TermForms.FindSuffix(suffix) is { } form
            ? await documents.SendAsync(context, "ontology", form, (snapshot, cancellation) => ReadAsync(snapshot, graphs, labels, options.Iris, cancellation), TermRefusals.NoOntology(), TermForms.TurtleFirst)
            : problems.Create(ProblemType.NotFound, Refusals.NoForm("ontology", suffix));

    // The terms of our own namespace and the axioms without a name (unions, exclusions), as far as the caller sees the graph that they are loaded into.
    private static async Task<TermDocument?> ReadAsync(ISparqlSnapshot snapshot, GraphTriples graphs, LabelReader labels, PlatformIris iris, CancellationToken cancellationToken)
    {
        var root = new Iri(Mut.Namespace.TrimEnd('#'));
        var triples = await graphs.ReadAsync(snapshot, iris.OntologyGraph, root.Value, cancellationToken);
        return triples.Count == 0 ? null : new(root, triples, [iris.OntologyGraph], (head, cancellation) => WritePageAsync(snapshot, triples, labels, iris, head, cancellation))
        {
            Title = language => Texts.Get("ontology", language),
            Licences = [.. triples.Objects(root, Dct.License).OfType<Iri>()],
        };
    }

    private static async Task<byte[]> WritePageAsync(ISparqlSnapshot snapshot, TripleSet triples, LabelReader labels, PlatformIris iris, PageHead head, CancellationToken cancellationToken)
    {
        var linked = triples.InOrder([]).Select(triple => triple.Object).OfType<Iri>();
        return new OntologyPage(triples, await labels.ReadAsync(snapshot, linked, cancellationToken), iris).Write(head);
    }
}
