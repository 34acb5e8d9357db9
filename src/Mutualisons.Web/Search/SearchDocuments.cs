using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Callers;
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
        if (NegotiatedAnswer.Choose(context, suffix, Forms) is not { } form)
        {
            return NegotiatedAnswer.NotAcceptable(_problems, Forms, _options.Iris.At("search"));
        }

        if (_requests.Read(context) is not { } request)
        {
            return form == Representation.Html ? SendForm(context) : throw SearchWords.Missing();
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        var (page, marker) = await _pages.ReadAsync(snapshot, request, context.RequestAborted);
        var body = form == Representation.Html
            ? SearchHtml.Write(page, marker, _options.Iris, _options.Kinds)
            : _writer.WriteCollection(form, page.Triples, page.Addresses.Collection, [.. page.Records.Select(record => record.Found.Record)]);

        // What is over leaves the answer by itself, so no time of a change tells whether it is still the same; the entity tag does.
        return new NegotiatedAnswer(Forms, form, page.Addresses.Self.Value)
        {
            Relation = "self",
            Links = page.Next is { } next ? [LinkHeader.To(next.Value, "next")] : [],
            Language = request.Language,
            IsLabelled = true,
        }.With(body);
    }

    private DocumentResult SendForm(HttpContext context)
    {
        var language = PageLanguage.Of(context);
        return new(SearchHtml.WriteEmpty(_options.Iris, _options.Kinds, language), Representation.Html.ContentType) { Vary = "Accept, Accept-Language", Language = language };
    }
}
