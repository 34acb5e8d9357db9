using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Mutualisons.Web.Html;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Problems;

/// <summary><c>/problems/{name}</c>: what the <c>type</c> of a problem means, as a page or as JSON.</summary>
internal static class ProblemEndpoints
{
    private static readonly string[] Reads = [HttpMethods.Get, HttpMethods.Head];
    private static readonly Representation[] Forms = [Representation.Json, Representation.Html];

    /// <summary>Maps it.</summary>
    public static void MapProblems(this IEndpointRouteBuilder routes) => routes.MapMethods("/problems/{name}", Reads, Explain);

    private static IResult Explain(HttpContext context, string name, ProblemFactory problems, WebOptions options)
    {
        if (ProblemType.All.FirstOrDefault(type => type.Name == name) is not { } type)
        {
            return problems.Create(ProblemType.NotFound, Refusals.NoProblem(name));
        }

        if (MediaNegotiator.Choose(Forms, context.Request.Headers.Accept) is not { } form)
        {
            return problems.Create(ProblemType.NotAcceptable, Refusals.OnOffer(Forms));
        }

        var isPage = form == Representation.Html;
        var language = isPage ? PageLanguage.Of(context) : PageLanguage.Of(context, fallback: "en");
        var address = options.Iris.At("problems/" + type.Name);
        var head = new PageHead(type.Title.In(language), language, address, options.Iris.Base.Value, []);
        return new DocumentResult(isPage ? ProblemPage.WriteAbout(head, type, options.Iris) : WriteJson(type, address, language), form.ContentType)
        {
            Vary = "Accept, Accept-Language",
            Language = language,
        };
    }

    private static ReadOnlyMemory<byte> WriteJson(ProblemType type, string address, string language)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        json.WriteStartObject();
        json.WriteString("type", address);
        json.WriteString("title", type.Title.In(language));
        json.WriteNumber("status", type.Status);
        json.WriteString("explanation", type.Advice.In(language));
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }
}
