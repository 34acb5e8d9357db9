using System.Buffers;
using Mutualisons.Formats.NTriples;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Makes writers of N-Quads (<see href="https://www.w3.org/TR/rdf12-n-quads/">RDF 1.2 N-Quads</see>).</summary>
/// <remarks>Blank node labels are written as they are; prefixes and the base are not used.</remarks>
public sealed class NQuadsWriterFactory : IRdfWriterFactory
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.NQuads;

    /// <inheritdoc/>
    public IRdfWriter Create(IBufferWriter<byte> output, RdfWriterOptions options) => new LineWriter(output, allowGraphs: true);
}
