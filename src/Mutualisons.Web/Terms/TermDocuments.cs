using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Html;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Terms;

/// <summary>Sends documents about terms in the form that the client wants: ontology, shapes and classifications alike.</summary>
internal sealed class TermDocuments(CallerSnapshots snapshots, DocumentWriter writer, ProblemFactory problems, WebOptions options)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly DocumentWriter _writer = writer;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;

    /// <summary>What <paramref name="read"/> finds at <paramref name="path"/> (without its first slash), or a problem that says what is <paramref name="missing"/>; a suffix wins over Accept.</summary>
    public async Task<IResult> SendAsync(
        HttpContext context,
        string path,
        Representation? suffix,
        Func<ISparqlSnapshot, CancellationToken, Task<TermDocument?>> read,
        Wording missing,
        IReadOnlyList<Representation>? forms = null)
    {
        var address = _options.Iris.At(path);
        if (NegotiatedAnswer.Choose(context, suffix, forms ?? TermForms.All) is not { } form)
        {
            return NegotiatedAnswer.NotAcceptable(_problems, TermForms.All, address);
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        if (await read(snapshot, context.RequestAborted) is not { } document)
        {
            return _problems.Create(ProblemType.NotFound, missing);
        }

        var language = PageLanguage.Of(context);
        var body = await WriteAsync(document, form, address, language, context.RequestAborted);
        return new NegotiatedAnswer(TermForms.All, form, address)
        {
            Links = document.Licences.Select(licence => LinkHeader.To(licence.Value, "license")),
            Context = _options.Iris.Context,
            Language = language,
            HasLocation = true,

            // A page also counts what other graphs hold, and what has not yet expired: only its tag says whether it changed.
            LastModified = form == Representation.Html ? null : await GraphTimes.LastModifiedAsync(snapshot, document.Graphs, context.RequestAborted),
        }.With(body);
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(TermDocument document, Representation form, string address, string language, CancellationToken cancellationToken)
    {
        if (form != Representation.Html)
        {
            return _writer.Write(form, document.Triples, document.Root);
        }

        var head = new PageHead(document.Title(language), language, address, _options.Iris.Base.Value, [.. NegotiatedAnswer.Others(TermForms.All, Representation.Html, address)]);
        return await document.WritePage(head, cancellationToken);
    }
}
