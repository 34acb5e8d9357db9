using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Rdf;
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
    private const string ContextRelation = "http://www.w3.org/ns/json-ld#context";

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
        if ((suffix ?? MediaNegotiator.Choose(forms ?? TermForms.All, context.Request.Headers.Accept)) is not { } form)
        {
            return _problems.Create(
                ProblemType.NotAcceptable,
                Refusals.OnOffer(TermForms.All),
                ("alternatives", AlternatesOf(address, null).Select(other => other.Address).ToArray()));
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        if (await read(snapshot, context.RequestAborted) is not { } document)
        {
            return _problems.Create(ProblemType.NotFound, missing);
        }

        var language = PageLanguage.Of(context);
        return new DocumentResult(await WriteAsync(document, form, address, language, context.RequestAborted), form.ContentType)
        {
            // A page also counts what other graphs hold, and what has not yet expired: only its tag says whether it changed.
            LastModified = form == Representation.Html ? null : await GraphTimes.LastModifiedAsync(snapshot, document.Graphs, context.RequestAborted),
            Links = [.. LinksOf(address, form, document.Licences)],
            Vary = form == Representation.Html ? "Accept, Accept-Language" : "Accept",
            Language = form == Representation.Html ? language : null,
            Location = form.Suffix.Length > 0 ? $"{address}.{form.Suffix}" : null,
        };
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(TermDocument document, Representation form, string address, string language, CancellationToken cancellationToken)
    {
        if (form != Representation.Html)
        {
            return _writer.Write(form, document.Triples, document.Root);
        }

        var head = new PageHead(document.Title(language), language, address, _options.Iris.Base.Value, [.. AlternatesOf(address, Representation.Html)]);
        return await document.WritePage(head, cancellationToken);
    }

    private IEnumerable<string> LinksOf(string address, Representation form, IReadOnlyList<Iri> licences)
    {
        yield return LinkHeader.To(address, "canonical");
        foreach (var (other, at) in AlternatesOf(address, form))
        {
            yield return LinkHeader.To(at, "alternate", other.MediaType);
        }

        foreach (var licence in licences)
        {
            yield return LinkHeader.To(licence.Value, "license");
        }

        if (form == Representation.Json)
        {
            yield return LinkHeader.To(_options.Iris.Context, ContextRelation, "application/ld+json");
        }
    }

    private static IEnumerable<(Representation Form, string Address)> AlternatesOf(string address, Representation? form) =>
        TermForms.All.Where(other => other != form && other.Suffix.Length > 0).Select(other => (other, $"{address}.{other.Suffix}"));
}
