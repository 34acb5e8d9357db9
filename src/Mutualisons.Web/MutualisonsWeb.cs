using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Mutualisons.Domain;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Cors;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.GraphStore;
using Mutualisons.Web.Health;
using Mutualisons.Web.Home;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Ontology;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Resources;
using Mutualisons.Web.Search;
using Mutualisons.Web.Sending;
using Mutualisons.Web.Shapes;
using Mutualisons.Web.Sparql;
using Mutualisons.Web.Taxonomy;
using Mutualisons.Web.Terms;

namespace Mutualisons.Web;

/// <summary>Puts the HTTP surface into a host; the host brings the engine (<c>ISparqlEngine</c>) and the formats (<c>RdfFormatRegistry</c>).</summary>
public static class MutualisonsWeb
{
    /// <summary>Registers what the endpoints need.</summary>
    public static IServiceCollection AddMutualisonsWeb(this IServiceCollection services, WebOptions options)
    {
        services.AddRouting();
        services.AddRequestDecompression();
        services.AddSingleton(options);
        services.AddSingleton(new AudienceViews(options.Iris));
        services.AddSingleton<ProblemFactory>();
        services.AddSingleton<CallerSnapshots>();
        services.AddSingleton<GraphsOfSubject>();
        services.AddSingleton<DescriptionReader>();
        services.AddSingleton<LabelReader>();
        services.AddSingleton<LocationReader>();
        services.AddSingleton<SurroundingsReader>();
        services.AddSingleton(new ContextTerms(options.Kinds));
        services.AddSingleton<ContextDocument>();
        services.AddSingleton<RowReader>();
        services.AddSingleton<DocumentWriter>();
        services.AddSingleton<TermDocuments>();
        services.AddSingleton<GraphTriples>();
        services.AddSingleton<ConceptCounter>();
        services.AddSingleton<TaxonomyReader>();
        services.AddSingleton<TripleStream>();
        services.AddSingleton<RelatedReader>();
        services.AddSingleton<ResourceDocuments>();
        services.AddSingleton<ReferenceResolver>();
        services.AddSingleton<FilterReader>();
        services.AddSingleton<FilterChoices>();
        services.AddSingleton<RecurringEvents>();
        services.AddSingleton<PublishedPeriods>();
        services.AddSingleton<CollectionRequestReader>();
        services.AddSingleton<CollectionReader>();
        services.AddSingleton<CollectionDocuments>();
        services.AddSingleton<BodySpool>();
        services.AddSingleton<UpdateTexts>();
        services.AddSingleton<HitReader>();
        services.AddSingleton<RecordSearch>();
        services.AddSingleton<SearchRequestReader>();
        services.AddSingleton<SearchReader>();
        services.AddSingleton<SearchDocuments>();
        services.AddSingleton<SuggestionReader>();
        services.AddSingleton<SuggestionDocuments>();
        services.AddSingleton<SparqlRequestReader>();
        services.AddSingleton<SentQuery>();
        services.AddSingleton<QueryRunner>();
        services.AddSingleton<QueryExplainer>();
        services.AddSingleton<UpdateRunner>();
        services.AddSingleton<SparqlHome>();
        services.AddSingleton<GraphStoreReader>();
        services.AddSingleton<GraphStoreWriter>();
        return services;
    }

    /// <summary>Maps every path.</summary>
    public static void UseMutualisonsWeb(this WebApplication app)
    {
        app.UseMiddleware<CorsMiddleware>();
        app.UseMiddleware<ProblemMiddleware>();
        app.UseMiddleware<HostMiddleware>();
        app.UseMiddleware<OriginMiddleware>();
        app.Use(LimitBody);
        app.UseMiddleware<ContentCodingMiddleware>();
        app.UseRequestDecompression();
        app.UseRouting();
        MapFeatures(app);
    }

    private static void MapFeatures(IEndpointRouteBuilder routes)
    {
        routes.MapHome();
        routes.MapResources();
        routes.MapCollections();
        routes.MapSearch();
        routes.MapSparql();
        routes.MapGraphStore();
        routes.MapContext();
        routes.MapOntology();
        routes.MapTaxonomies();
        routes.MapShapes();
        routes.MapProblems();
        routes.MapHealth();
    }

    private static Task LimitBody(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = context.RequestServices.GetRequiredService<WebOptions>().MaxBodySize;
        }

        return next(context);
    }
}
