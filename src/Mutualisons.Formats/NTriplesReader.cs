using Mutualisons.Formats.NTriples;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Reads N-Triples (<see href="https://www.w3.org/TR/rdf12-n-triples/">RDF 1.2 N-Triples</see>).</summary>
/// <remarks>Blank node labels are handed over as they stand. With <see cref="RdfReaderOptions.ContinueAfterErrors"/> reading goes on with the next line.</remarks>
public sealed class NTriplesReader : IRdfReader
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.NTriples;

    /// <inheritdoc/>
    public void Read(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default) =>
        DocumentPump.Run(input, new LineParser(handler, options, allowGraphs: false), options, validateUtf8: false, cancellationToken);

    /// <inheritdoc/>
    public Task ReadAsync(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default) =>
        DocumentPump.RunAsync(input, new LineParser(handler, options, allowGraphs: false), options, validateUtf8: false, cancellationToken);
}
