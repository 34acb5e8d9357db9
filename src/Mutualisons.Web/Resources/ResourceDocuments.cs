using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.GeoJson;
using Mutualisons.Web.Html;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Resources;

/// <summary>Describes one resource in the form that the client wants.</summary>
internal sealed class ResourceDocuments(
    CallerSnapshots snapshots,
    DescriptionReader descriptions,
    SurroundingsReader surroundings,
    RelatedReader related,
    LabelReader labels,
    GraphsOfSubject graphs,
    DocumentWriter writer,
    ProblemFactory problems,
    WebOptions options)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly DescriptionReader _descriptions = descriptions;
    private readonly SurroundingsReader _surroundings = surroundings;
    private readonly RelatedReader _related = related;
    private readonly LabelReader _labels = labels;
    private readonly GraphsOfSubject _graphs = graphs;
    private readonly DocumentWriter _writer = writer;
    private readonly ProblemFactory _problems = problems;
    private readonly WebOptions _options = options;

    /// <summary>The description of <paramref name="resource"/>, or a problem; a suffix in the URL wins over Accept.</summary>
    public async Task<IResult> DescribeAsync(HttpContext context, Iri resource, string address, Representation? suffix)
    {
        if (NegotiatedAnswer.Choose(context, suffix, ResourceForms.All) is not { } form)
        {
            return NegotiatedAnswer.NotAcceptable(_problems, ResourceForms.All, address);
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        var description = await _descriptions.ReadAsync(snapshot, resource, context.RequestAborted);
        if (!description.Exists)
        {
            return _problems.Create(ProblemType.NotFound, ResourceRefusals.Unknown(resource.Value));
        }

        if (Tombstone.Find(description) is { } tombstone)
        {
            return await AnswerGoneAsync(context, snapshot, description, tombstone, form, address);
        }

        var language = PageLanguage.Of(context);
        var licences = await _surroundings.ReadLicencesAsync(snapshot, description.Triples, context.RequestAborted);
        var graphs = await _graphs.FindAsync(snapshot, resource, context.RequestAborted);
        var body = await WriteAsync(snapshot, description, form, address, language, context.RequestAborted);
        return new NegotiatedAnswer(ResourceForms.All, form, address)
        {
            Links = LinksOf(description, licences.Of(description.Triples, resource)),
            Context = _options.Iris.Context,
            Language = language,
            IsLabelled = form == Representation.GeoJson,
            HasLocation = true,

            // A page also shows what other graphs say, and what has not yet expired: only its tag says whether it changed.
            LastModified = form == Representation.Html ? null : await GraphTimes.LastModifiedAsync(snapshot, graphs, context.RequestAborted),
        }.With(body);
    }

    private async Task<IResult> AnswerGoneAsync(HttpContext context, ISparqlSnapshot snapshot, Description description, Tombstone tombstone, Representation form, string address)
    {
        if (form != Representation.Html)
        {
            return _problems.Create(
                ProblemType.Gone,
                ResourceRefusals.Deleted(description.Resource.Value),
                ("formerType", tombstone.FormerType?.Value),
                ("deleted", tombstone.Deleted?.LexicalForm));
        }

        var language = PageLanguage.Of(context);
        var labels = await _labels.ReadAsync(snapshot, tombstone.FormerType is { } type ? [type] : [], context.RequestAborted);
        var head = new PageHead(Texts.Get("gone", language), language, address, _options.Iris.Base.Value, []);
        return new DocumentResult(TombstonePage.Write(tombstone, description.Resource, labels, head), form.ContentType)
        {
            StatusCode = StatusCodes.Status410Gone,
            Vary = "Accept, Accept-Language",
            Language = language,
        };
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(ISparqlSnapshot snapshot, Description description, Representation form, string address, string language, CancellationToken cancellationToken)
    {
        if (form != Representation.Html && form != Representation.GeoJson)
        {
            return _writer.Write(form, description.Triples, description.Resource);
        }

        var kind = KindFinder.Find(_options.Kinds, description.Triples, description.Resource);
        var around = await _surroundings.ReadAsync(snapshot, [description.Resource], kind, description.Triples, language, cancellationToken);
        if (form == Representation.Html)
        {
            var related = await _related.ReadAsync(snapshot, kind, description.Resource, language, cancellationToken);
            return new ResourcePage(description, kind, around, related).Write(address);
        }

        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        new GeoJsonWriter(json, description.Triples, kind, around).WriteFeature(description.Resource);
        json.Flush();
        return output.WrittenMemory;
    }

    private IEnumerable<string> LinksOf(Description description, IReadOnlyList<Iri> licences)
    {
        yield return LinkHeader.To(_options.Iris.At("ontology"), "describedby");
        if (ResourcePage.SuccessorOf(description) is { } successor)
        {
            yield return LinkHeader.To(_options.Iris.DocOf(successor), "successor-version");
        }

        foreach (var licence in licences)
        {
            yield return LinkHeader.To(licence.Value, "license");
        }
    }
}
