using Microsoft.AspNetCore.Http;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Sparql;

/// <summary>Sends answers of SELECT and ASK in the SPARQL result formats.</summary>
internal static class RowStream
{
    /// <summary>Sends rows as they come; nothing leaves before the engine has given the first of them.</summary>
    public static async Task SendAsync(HttpContext context, WebOptions options, Representation form, ValueList<Variable> variables, IAsyncEnumerable<SolutionBatch> batches)
    {
        Start(context, form);
        await FindWriter(form).WriteSelectAsync(variables, batches, new BoundedPipeWriter(context.Response.BodyWriter, options.MaxAnswerSize), cancellationToken: context.RequestAborted);
    }

    /// <summary>Sends a yes or no.</summary>
    public static async Task SendAsync(HttpContext context, Representation form, bool answer)
    {
        Start(context, form);
        FindWriter(form).WriteBoolean(answer, context.Response.BodyWriter);
        await context.Response.BodyWriter.FlushAsync(context.RequestAborted);
    }

    private static void Start(HttpContext context, Representation form)
    {
        context.Response.ContentType = form.ContentType;
        context.Response.Headers.CacheControl = "public, no-cache";
        context.Response.Headers.Append("Vary", "Accept");
    }

    private static SparqlResultWriter FindWriter(Representation form) =>
        SparqlResultFormatRegistry.Default.FindWriterByMediaType(form.MediaType) ?? throw new InvalidOperationException($"There is no writer of {form.Name}.");
}
