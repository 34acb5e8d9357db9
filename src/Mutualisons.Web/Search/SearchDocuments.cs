using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Collections;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Search;

/// <summary>Sends a page of found records in the form that the client wants.</summary>
internal sealed class SearchDocuments(CallerSnapshots snapshots, SearchRequestReader requests, SearchReader pages, DocumentWriter writer, ProblemFactory problems, WebOptions options)
{
    /// <summary>The forms on offer, in the server's order of preference.</summary>
    public static readonly IReadOnlyList<Representation> Forms = [.. DocumentWriter.RdfForms, Representation.Html];

    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly SearchRequestReader _requests = requests;
    private readonly SearchReader _pages = pages;
    private readonly DocumentWriter _writer = writer;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;

    /// <summary>The page, or a problem; a suffix wins over Accept.</summary>
    public async Task<IResult> SendAsync(HttpContext context, Representation? suffix)
    {
        if ((suffix ?? MediaNegotiator.Choose(Forms, context.Request.Headers.Accept)) is not { } form)
        {
            return _problems.Create(ProblemType.NotAcceptable, Refusals.OnOffer(Forms));
        }

        if (_requests.Read(context) is not { } request)
        {
            return form == Representation.Html ? SendForm(context) : throw SearchRequestReader.Missing();
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        var (page, marker) = await _pages.ReadAsync(snapshot, request, context.RequestAborted);
        var body = form == Representation.Html
            ? SearchHtml.Write(page, marker, _options.Iris, _options.Kinds)
            : _writer.WriteCollection(form, page.Triples, page.Addresses.Collection, [.. page.Records.Select(record => record.Found.Record)]);

        // What is over leaves the answer by itself, so no time of a change tells whether it is still the same; the entity tag does.
        return new DocumentResult(body, form.ContentType)
        {
            Links = [.. LinksOf(page, form)],
            Vary = "Accept, Accept-Language",
            Language = form == Representation.Html ? request.Language : null,
        };
    }

    private DocumentResult SendForm(HttpContext context)
    {
        var language = PageLanguage.Of(context);
        return new(SearchHtml.WriteEmpty(_options.Iris, _options.Kinds, language), Representation.Html.ContentType) { Vary = "Accept, Accept-Language", Language = language };
    }

    private static IEnumerable<string> LinksOf(SearchPage page, Representation form)
    {
        yield return LinkHeader.To(page.Addresses.Self.Value, "self");
        if (page.Next is not null)
        {
            yield return LinkHeader.To(page.Next.Value, "next");
        }

        foreach (var other in Forms.Where(other => other != form && other.Suffix.Length > 0))
        {
            yield return LinkHeader.To(CollectionHtml.WithSuffix(page.Addresses.Self.Value, other), "alternate", other.MediaType);
        }
    }
}
