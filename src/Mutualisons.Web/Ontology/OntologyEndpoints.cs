using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Ontology;

/// <summary><c>/ontology</c>: our own terms, in RDF and as a list for people.</summary>
internal static class OntologyEndpoints
{
    private static readonly IReadOnlyList<Representation> Forms =
        [Representation.Turtle, Representation.JsonLd, Representation.NTriples, Representation.NQuads, Representation.TriG, Representation.Html, Representation.Json];

    /// <summary>Maps it.</summary>
    public static void MapOntology(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/ontology", [HttpMethods.Get, HttpMethods.Head], SendAsync);

    private static async Task<IResult> SendAsync(HttpContext context, CallerSnapshots snapshots, DocumentWriter writer, ProblemFactory problems, WebOptions options)
    {
        if (MediaNegotiator.Choose(Forms, context.Request.Headers.Accept) is not { } form)
        {
            return problems.Create(ProblemType.NotAcceptable, $"On offer are {string.Join(", ", Forms.Select(offered => offered.MediaType))}.");
        }

        await using var snapshot = await snapshots.OpenAsync(context);
        var triples = await ReadAsync(snapshot, options, context.RequestAborted);
        if (triples.Count == 0)
        {
            return problems.Create(ProblemType.NotFound, "The ontology is not loaded in this store: 'mutualisons load ontology/*.ttl' with its graph and '--audience public' brings it.");
        }

        var root = new Iri(Mut.Namespace.TrimEnd('#'));
        var language = PageLanguage.Of(context);
        var body = form == Representation.Html ? OntologyPage.Write(triples, options.Iris, language) : writer.Write(form, triples, root);
        return new DocumentResult(body, form.ContentType)
        {
            LastModified = await GraphTimes.LastModifiedAsync(snapshot, [options.Iris.OntologyGraph], context.RequestAborted),
            Vary = form == Representation.Html ? "Accept, Accept-Language" : "Accept",
            Language = form == Representation.Html ? language : null,
        };
    }

    // The terms of our own namespace and the axioms without a name (unions, exclusions), as far as the caller sees the graph that they are loaded into.
    private static async Task<TripleSet> ReadAsync(ISparqlSnapshot snapshot, WebOptions options, CancellationToken cancellationToken)
    {
        var triples = new TripleSet();
        var reader = new Skolemizer(options.Iris.GenidPrefix);
        await foreach (var batch in snapshot.ReadGraphsAsync(GraphSet.Of([options.Iris.OntologyGraph]), options.Limits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                if (reader.Read(batch, row, 0) is Iri subject && (IsOurs(subject) || subject.Value.StartsWith(options.Iris.GenidPrefix, StringComparison.Ordinal)))
                {
                    triples.Add(subject, reader.Read(batch, row, 1)!, reader.Read(batch, row, 2)!);
                }
            }
        }

        return triples;
    }

    private static bool IsOurs(Iri subject) => subject.Value.StartsWith(Mut.Namespace.TrimEnd('#'), StringComparison.Ordinal);
}
