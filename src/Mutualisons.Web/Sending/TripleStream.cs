using System.Buffers;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.JsonLd;
using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Problems;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Sending;

/// <summary>Sends an answer of triples as it comes from the engine.</summary>
internal sealed class TripleStream(RdfFormatRegistry formats, ContextTerms terms, WebOptions options)
{
    // What answers that are gathered before they are sent may hold of literals.
    private const long MaxGathered = 64 << 20;

    private readonly RdfFormatRegistry _formats = formats;
    private readonly ContextTerms _terms = terms;
    private readonly WebOptions _options = options;

    /// <summary>Sends batches whose first three columns are subject, predicate and object.</summary>
    public async Task SendAsync(HttpContext context, Representation form, IAsyncEnumerable<SolutionBatch> batches)
    {
        var stream = new AnswerStream(context, form.ContentType, _options.MaxAnswerSize);
        if (form.IsJsonLd)
        {
            await WriteJsonLdAsync(stream, batches);
        }
        else
        {
            var factory = _formats.FindWriterByMediaType(form.MediaType) ?? throw new InvalidOperationException($"The host has put no writer of {form.Name} into the registry.");
            await WriteRdfAsync(stream, factory, batches);
        }

        await stream.CompleteAsync();
    }

    private static async Task WriteRdfAsync(AnswerStream stream, IRdfWriterFactory factory, IAsyncEnumerable<SolutionBatch> batches)
    {
        var writer = factory.Create(stream.Output, new RdfWriterOptions { Prefixes = Vocabularies.Prefixes });
        var buffer = new ArrayBufferWriter<byte>();
        await foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount; row++)
            {
                buffer.ResetWrittenCount();
                writer.HandleQuad(new QuadView(batch.GetTerm(row, 0, buffer), batch.GetTerm(row, 1, buffer), batch.GetTerm(row, 2, buffer)));
                if (stream.IsFull)
                {
                    await stream.FlushIfDueAsync();
                }
            }

            await stream.FlushIfDueAsync();
        }

        writer.Complete();
    }

    // A node is written once in JSON-LD, so the answer is gathered first, up to a limit.
    private async Task WriteJsonLdAsync(AnswerStream stream, IAsyncEnumerable<SolutionBatch> batches)
    {
        var triples = new TripleSet();
        var buffer = new ArrayBufferWriter<byte>();
        long bytes = 0;
        await foreach (var batch in batches)
        {
            for (var row = 0; row < batch.RowCount && bytes <= MaxGathered; row++)
            {
                buffer.ResetWrittenCount();
                var value = batch.GetTerm(row, 2, buffer);
                if (value.Kind == TermKind.TripleTerm)
                {
                    throw new RequestException(ProblemType.NotAcceptable, Refusals.TripleTermsInJsonLd());
                }

                bytes += value.Value.Length;
                triples.Add(batch.GetTerm(row, 0, buffer).ToTerm(), batch.GetTerm(row, 1, buffer).ToTerm(), value.ToTerm());
            }

            if (triples.Count > _options.MaxDescriptionSize || bytes > MaxGathered)
            {
                throw new RequestException(ProblemType.Limit, Refusals.JsonLdTooLarge(_options.MaxDescriptionSize));
            }
        }

        using var json = new Utf8JsonWriter(stream.Output, JsonOutput.Options);
        new JsonLdWriter(json, triples, _terms).WriteGraph(_options.Iris.Context);
    }
}
