using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Sparql;
using Mutualisons.Web.Callers;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.GeoJson;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Collections;

/// <summary>Sends a page of a collection in the form that the client wants.</summary>
internal sealed class CollectionDocuments(
    CallerSnapshots snapshots,
    CollectionRequestReader requests,
    CollectionReader pages,
    SurroundingsReader surroundings,
    FilterChoices choices,
    DocumentWriter writer,
    ProblemFactory problems,
    WebOptions options)
{
    private readonly CallerSnapshots _snapshots = snapshots;
    private readonly CollectionRequestReader _requests = requests;
    private readonly CollectionReader _pages = pages;
    private readonly SurroundingsReader _surroundings = surroundings;
    private readonly FilterChoices _choices = choices;
    private readonly DocumentWriter _writer = writer;
    private readonly ProblemFactory _problems = problems;
    private readonly PlatformIris _iris = options.Iris;

    /// <summary>The page, or a problem; a suffix wins over Accept.</summary>
    public async Task<IResult> SendAsync(HttpContext context, Kind collection, Representation? suffix)
    {
        if (NegotiatedAnswer.Choose(context, suffix, CollectionForms.All) is not { } form)
        {
            return NegotiatedAnswer.NotAcceptable(_problems, CollectionForms.All, _iris.At(collection.CollectionPath!));
        }

        await using var snapshot = await _snapshots.OpenAsync(context);
        var request = await _requests.ReadAsync(context, collection, snapshot, context.RequestAborted);
        var page = await _pages.ReadAsync(snapshot, request, context.RequestAborted);
        var body = await WriteAsync(snapshot, page, form, context.RequestAborted);
        return new NegotiatedAnswer(CollectionForms.All, form, page.Self.Value)
        {
            Relation = "self",
            Links = page.Next is { } next ? [LinkHeader.To(next.Value, "next")] : [],
            Language = request.Language,
            IsLabelled = form == Representation.GeoJson || form == Representation.Csv,

            // What hangs on the clock may change without a commit; the entity tag alone tells then.
            LastModified = request.IsTimed ? null : await GraphTimes.LastModifiedAsync(snapshot, context.RequestAborted),
        }.With(body);
    }

    private async Task<ReadOnlyMemory<byte>> WriteAsync(ISparqlSnapshot snapshot, CollectionPage page, Representation form, CancellationToken cancellationToken)
    {
        if (form != Representation.Html && form != Representation.GeoJson && form != Representation.Csv)
        {
            return _writer.WriteCollection(form, page.Triples, page.Collection, page.Members);
        }

        var around = await _surroundings.ReadAsync(snapshot, page.Members, page.Request.Collection, page.Triples, page.Request.Language, cancellationToken);
        if (form == Representation.Html)
        {
            return CollectionHtml.Write(page, await _choices.ReadAsync(snapshot, page.Request.Collection, page.Request.Language, cancellationToken), around);
        }

        return form == Representation.Csv ? CollectionCsv.Write(page, around) : WriteGeoJson(page, around);
    }

    private static ReadOnlyMemory<byte> WriteGeoJson(CollectionPage page, Surroundings around)
    {
        var output = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(output, JsonOutput.Options);
        var features = new GeoJsonWriter(json, page.Triples, page.Request.Collection, around);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteNumber("numberMatched", page.Total);
        json.WriteNumber("numberReturned", page.Members.Count);
        if (page.Next is not null)
        {
            json.WriteString("next", page.Next.Value);
        }

        json.WriteStartArray("features");
        foreach (var member in page.Members)
        {
            features.WriteFeature(member);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        return output.WrittenMemory;
    }
}
