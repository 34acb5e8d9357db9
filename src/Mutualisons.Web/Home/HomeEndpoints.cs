using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Home;

/// <summary><c>/</c>: one page for people, and the catalogue of sources for programs.</summary>
internal static class HomeEndpoints
{
    private static readonly IReadOnlyList<Representation> Forms = [.. DocumentWriter.RdfForms, Representation.Html];

    /// <summary>Maps it.</summary>
    public static void MapHome(this IEndpointRouteBuilder routes) => routes.MapMethods("/", [HttpMethods.Get, HttpMethods.Head], SendAsync);

    private static async Task<IResult> SendAsync(HttpContext context, CallerSnapshots snapshots, CollectionReader collections, DocumentWriter writer, ProblemFactory problems, WebOptions options)
    {
        if (MediaNegotiator.Choose(Forms, context.Request.Headers.Accept) is not { } form)
        {
            return problems.Create(ProblemType.NotAcceptable, Refusals.OnOffer(Forms));
        }

        var language = PageLanguage.Of(context);
        await using var snapshot = await snapshots.OpenAsync(context);
        var pages = new List<CollectionPage>();
        foreach (var definition in form == Representation.Html ? options.Kinds.Collections : [Kinds.Source])
        {
            // Only sources are shown one by one here; of the others the count is enough, and the newest as an example.
            var limit = definition == Kinds.Source ? options.MaxPageSize : 1;
            pages.Add(await collections.ReadAsync(snapshot, new() { Collection = definition, Now = options.Clock.GetUtcNow(), Limit = limit, Sort = limit == 1 ? CollectionSort.Modified : CollectionSort.Id, IsDescending = limit == 1, Language = language }, context.RequestAborted));
        }

        if (form == Representation.Html)
        {
            return new DocumentResult(new HomePage(pages, options.Iris, language).Write(), form.ContentType) { Vary = "Accept, Accept-Language", Language = language };
        }

        var catalogue = Catalogue(pages.Single(page => page.Request.Collection == Kinds.Source), options.Iris);
        return new DocumentResult(writer.Write(form, catalogue, options.Iris.Base), form.ContentType);
    }

    // The least that DCAT asks of a catalogue; the whole of it comes with the catalogue's own issue.
    private static TripleSet Catalogue(CollectionPage sources, PlatformIris iris)
    {
        var triples = new TripleSet();
        triples.Add(iris.Base, RdfVocabulary.Type, Dcat.Catalog);
        foreach (var language in LanguageNegotiator.Languages)
        {
            triples.Add(iris.Base, Dct.Title, new Literal("Mutualisons !", language));
            triples.Add(iris.Base, Dct.Description, new Literal(Texts.Get("tagline", language), language));
        }

        foreach (var source in sources.Members)
        {
            triples.Add(iris.Base, Dcat.DatasetProperty, source);
            foreach (var statement in sources.Triples.Of(source))
            {
                triples.Add(statement);
            }
        }

        return triples;
    }
}
