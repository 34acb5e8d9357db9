using System.Net.Http.Headers;
using System.Text;
using Mutualisons.Conformance.Sparql;
using Mutualisons.Formats;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Conformance.Http;

/// <summary>A server under test, spoken to as by any client. Whatever it holds is dropped.</summary>
/// <remarks>It must run with open writes, the unnamed graph as default graph, and <paramref name="address"/> as its public base.</remarks>
public sealed class Endpoint(Uri address) : IDisposable
{
    private static readonly RdfFormatRegistry Formats = TextFormats.CreateRegistry();

    private readonly HttpClient _client = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    /// <summary>Where queries and updates go.</summary>
    public Uri Sparql { get; } = new(address, "sparql");

    /// <summary>Where graphs are read and written.</summary>
    public Uri GraphStore { get; } = new(address, "rdf-graph-store");

    /// <summary>Sends anything.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _client.SendAsync(request);

    /// <summary>Drops all graphs.</summary>
    public Task ClearAsync() => UpdateAsync("DROP ALL"u8.ToArray());

    /// <summary>Puts a test's document into a graph; null is the unnamed one, to which it is added. One that names graphs goes by an update, so that they share their blank nodes.</summary>
    public async Task LoadAsync(TestCase test, Iri document, Iri? graph)
    {
        if (Formats.FindReaderByFileName(test.GetFile(document))!.Format is var format && (format == RdfFormat.TriG || format == RdfFormat.NQuads))
        {
            var quads = Documents.Read(test, document)
                .Select(quad => BlankNodeMapping.Apply(quad, node => new BlankNode("n" + Convert.ToHexString(Encoding.UTF8.GetBytes(node.Label)))))
                .Select(quad => quad.Graph is null ? $"{quad.ToTriple()} ." : $"GRAPH {quad.Graph} {{ {quad.ToTriple()} }}");
            await UpdateAsync(Encoding.UTF8.GetBytes($"INSERT DATA {{ {string.Join(' ', quads)} }}"));
            return;
        }

        var (body, mediaType) = Encode(test, document, graph);
        using var request = new HttpRequestMessage(graph is null ? HttpMethod.Post : HttpMethod.Put, GraphAddress(graph)) { Content = MakeContent(body, mediaType) };
        using var response = await SendAsync(request);
        await EnsureSuccessAsync(response);
    }

    /// <summary>Posts a query or an update as it is.</summary>
    public async Task<HttpResponseMessage> PostAsync(byte[] text, string mediaType, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Sparql) { Content = MakeContent(text, mediaType) };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await SendAsync(request);
    }

    /// <summary>Runs an update.</summary>
    public async Task UpdateAsync(byte[] update)
    {
        using var response = await PostAsync(update, "application/sparql-update");
        await EnsureSuccessAsync(response);
    }

    /// <summary>Asks a SELECT or an ASK.</summary>
    public async Task<SparqlResultSet> QueryAsync(byte[] query, SparqlResultFormat format)
    {
        using var response = await PostAsync(query, "application/sparql-query", format.MediaType);
        await EnsureSuccessAsync(response);
        var reader = SparqlResultFormatRegistry.Default.FindReaderByMediaType(response.Content.Headers.ContentType!.MediaType!)!;
        return reader.Read(await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>Asks a CONSTRUCT or a DESCRIBE.</summary>
    public async Task<Dataset> ConstructAsync(byte[] query, RdfFormat format)
    {
        using var response = await PostAsync(query, "application/sparql-query", format.MediaType);
        await EnsureSuccessAsync(response);
        return await ReadAsync(response);
    }

    /// <summary>Reads every graph.</summary>
    public async Task<Dataset> ReadAllAsync()
    {
        var names = await QueryAsync("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }"u8.ToArray(), SparqlResultFormat.Json);
        var quads = new List<Quad>();
        foreach (var graph in names.Rows.Select(row => (Iri?)row[0]).Append(null))
        {
            using var response = await _client.GetAsync(GraphAddress(graph));
            await EnsureSuccessAsync(response);
            quads.AddRange((await ReadAsync(response)).Select(quad => quad with { Graph = graph }));
        }

        return new Dataset(quads);
    }

    /// <summary>Reads the RDF of an answer by its media type.</summary>
    public static async Task<Dataset> ReadAsync(HttpResponseMessage response) =>
        Read(await response.Content.ReadAsByteArrayAsync(), response.Content.Headers.ContentType?.MediaType ?? "no media type", response.RequestMessage!.RequestUri!.AbsoluteUri);

    /// <summary>Reads RDF by its media type.</summary>
    public static Dataset Read(byte[] document, string mediaType, string baseIri)
    {
        var reader = Formats.FindReaderByMediaType(mediaType) ?? throw new InvalidOperationException($"'{mediaType}' is no RDF that is read here.");
        var collected = new DatasetHandler();
        reader.Read(new MemoryStream(document), collected, new RdfReaderOptions { BaseIri = new Iri(baseIri) });
        return collected.Dataset;
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private Uri GraphAddress(Iri? graph) => new(GraphStore + (graph is null ? "?default" : "?graph=" + Uri.EscapeDataString(graph.Value)));

    private static ByteArrayContent MakeContent(byte[] body, string mediaType) => new(body) { Headers = { ContentType = new MediaTypeHeaderValue(mediaType) } };

    // Relative IRIs are resolved against the graph's name: a document under another name carries its own base, and RDF/XML, where that cannot be put in front, goes as N-Triples.
    private static (byte[] Body, string MediaType) Encode(TestCase test, Iri document, Iri? graph)
    {
        var file = test.GetFile(document);
        var format = Formats.FindReaderByFileName(file)!.Format;
        if (document == graph || format == RdfFormat.NTriples)
        {
            return (File.ReadAllBytes(file), format.MediaType);
        }

        if (format == RdfFormat.Turtle)
        {
            return ([.. Encoding.UTF8.GetBytes($"@base <{document.Value}> .\n"), .. File.ReadAllBytes(file)], format.MediaType);
        }

        var output = new System.Buffers.ArrayBufferWriter<byte>();
        var writer = new NTriplesWriterFactory().Create(output, new RdfWriterOptions());
        Documents.Read(test, document, writer);
        writer.Complete();
        return (output.WrittenSpan.ToArray(), RdfFormat.NTriples.MediaType);
    }

    private static async Task EnsureSuccessAsync(HttpResponseMessage response)
    {
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri} is answered with {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }
}
