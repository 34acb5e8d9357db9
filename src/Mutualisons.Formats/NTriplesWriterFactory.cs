using System.Buffers;
using Mutualisons.Formats.NTriples;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Makes writers of N-Triples (<see href="https://www.w3.org/TR/rdf12-n-triples/">RDF 1.2 N-Triples</see>).</summary>
/// <remarks>Blank node labels are written as they are; prefixes and the base are not used.</remarks>
public sealed class NTriplesWriterFactory : IRdfWriterFactory
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.NTriples;

    /// <inheritdoc/>
    public IRdfWriter Create(IBufferWriter<byte> output, RdfWriterOptions options) => new LineWriter(output, allowGraphs: false);
}
