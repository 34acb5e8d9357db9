using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Mutualisons.Domain;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Problems;

/// <summary>A problem as its reader wants it: a page for a browser, <c>application/problem+json</c> for every other client, in the reader's language.</summary>
internal sealed class ProblemResult(ProblemType type, ProblemDetail detail, IReadOnlyList<KeyValuePair<string, object?>> members, PlatformIris iris) : IResult
{
    private const string Varies = "Accept, Accept-Language";

    private readonly ProblemType _type = type;
    private readonly ProblemDetail _detail = detail;
    private readonly IReadOnlyList<KeyValuePair<string, object?>> _members = members;
    private readonly PlatformIris _iris = iris;

    /// <summary>The status that it is sent with.</summary>
    public int StatusCode => _type.Status;

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) =>
        MediaNegotiator.PrefersPages(httpContext.Request.Headers.Accept) ? SendPageAsync(httpContext) : SendJsonAsync(httpContext);

    // Programs that ask for no language get English, as their logs and tests expect.
    private Task SendJsonAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context, fallback: "en");
        context.Response.Headers.Append(HeaderNames.Vary, Varies);
        context.Response.Headers.ContentLanguage = language;
        return TypedResults.Problem(
            _detail.In(language),
            statusCode: _type.Status,
            title: _type.Title.In(language),
            type: _iris.At("problems/" + _type.Name),
            extensions: _members).ExecuteAsync(context);
    }

    private Task SendPageAsync(HttpContext context)
    {
        var language = PageLanguage.Of(context);
        var head = new PageHead(_type.Title.In(language), language, AddressOf(context.Request), _iris.Base.Value, []);
        var alternatives = _members.Select(member => member.Value).OfType<string[]>().SelectMany(addresses => addresses);
        return new DocumentResult(ProblemPage.Write(head, _type, _detail, [.. alternatives], _iris), Representation.Html.ContentType)
        {
            StatusCode = _type.Status,
            Vary = Varies,
            Language = language,
        }.ExecuteAsync(context);
    }

    // What was asked, so that the page's links to other languages ask it again.
    private string AddressOf(HttpRequest request)
    {
        var path = _iris.At(request.Path.ToUriComponent().TrimStart('/'));
        var language = PageLanguage.ParameterOf(path);
        return path + QueryString.Create(request.Query.Where(parameter => parameter.Key != language)).ToUriComponent();
    }
}
