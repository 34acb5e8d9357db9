using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Mutualisons.Rdf;
using Mutualisons.Server.Commands;
using Mutualisons.Server.Hosting;
using Mutualisons.Server.Transfer;
using Mutualisons.Sparql;
using Mutualisons.Store;
using Mutualisons.Web;

namespace Mutualisons.Server.Administration;

/// <summary>What commands with <c>--server</c> need beyond the public surface; it answers on the administrator's socket alone, and is not there elsewhere.</summary>
internal static class AdministrationEndpoints
{
    /// <summary>Where it is.</summary>
    public const string Prefix = "/admin";

    /// <summary>Maps it.</summary>
    public static void MapAdministration(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Prefix).AddEndpointFilter(async (call, next) =>
            AdministratorSocket.IsUsedBy(call.HttpContext) ? await next(call) : Results.NotFound());
        group.MapGet("/base", (WebOptions options) => TypedResults.Text(options.Iris.Base.Value));
        group.MapPost("/load", LoadAsync);
        group.MapGet("/dump", DumpAsync);
        group.MapPost("/reindex", ReindexAsync);
    }

    // The body is N-Quads: the command has read the files itself, so that it can name file, line and column.
    private static async Task<IResult> LoadAsync(HttpContext context, ISparqlEngine engine, RdfFormatRegistry formats, WebOptions options)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { } size)
        {
            size.MaxRequestBodySize = null;
        }

        if (context.Features.Get<IHttpBodyControlFeature>() is { } control)
        {
            // The reader pulls from the body on the engine's writing thread.
            control.AllowSynchronousIO = true;
        }

        var audience = context.Request.Query["audience"].ToString();
        var document = new LoadDocument(
            "the request",
            () => context.Request.Body,
            formats.FindReaderByName(RdfFormat.NQuads.Name)!,
            Audience: audience.Length > 0 ? new Iri(audience) : null);
        await using var transaction = await engine.BeginAsync(new() { Author = "administrator" }, context.RequestAborted);
        await new DocumentLoader(options.Iris, LoadProgress.Silent()).LoadAsync(transaction, [document], skipFictional: false, context.RequestAborted);
        var commit = await transaction.CommitAsync(context.RequestAborted);
        return TypedResults.Text(string.Create(CultureInfo.InvariantCulture, $"{commit.Added} {commit.Commit}"));
    }

    private static async Task<IResult> ReindexAsync(HttpContext context, QuadStore store)
    {
        try
        {
            return TypedResults.Text(await Reindexing.RunAsync(store, context.RequestAborted));
        }
        catch (CommandException failure)
        {
            // The command at the other end shows the detail.
            return TypedResults.Problem(failure.Message, statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }

    private static async Task DumpAsync(HttpContext context, ISparqlEngine engine, RdfFormatRegistry formats)
    {
        var format = formats.FindWriterByName(context.Request.Query["format"].ToString());
        if (format is not { Format.SupportsGraphs: true })
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        await using var snapshot = await engine.OpenSnapshotAsync(DatasetView.Everything, context.RequestAborted);
        context.Response.ContentType = format.Format.MediaType;
        await QuadDump.WriteAsync(snapshot, format, context.Response.Body, context.RequestAborted);
    }
}
