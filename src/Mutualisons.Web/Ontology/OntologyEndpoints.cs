using Microsoft.AspNetCore.Routing;
using Mutualisons.Domain;
using Mutualisons.Web.Terms;

namespace Mutualisons.Web.Ontology;

/// <summary><c>/ontology</c>: our own terms, in RDF and as a page for people.</summary>
internal static class OntologyEndpoints
{
    /// <summary>Maps it.</summary>
    public static void MapOntology(this IEndpointRouteBuilder routes) => routes.MapTermGraph(
        new TermGraph(
            "ontology",
            iris => iris.OntologyGraph,
            new(Mut.Namespace.TrimEnd('#')),
            TermRefusals.NoOntology(),
            (triples, labels, iris, head) => new OntologyPage(triples, labels, iris).Write(head)) { Forms = TermForms.TurtleFirst });
}
