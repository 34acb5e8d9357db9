using System.Buffers;
using Mutualisons.Formats.Turtle;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Makes writers of TriG (<see href="https://www.w3.org/TR/rdf12-trig/">RDF 1.2 TriG</see>).</summary>
/// <remarks>Up to <see cref="RdfWriterOptions.MaxBufferedBytes"/> the document is held back and written nested on <see cref="IRdfWriter.Complete"/>; past that it streams.</remarks>
public sealed class TriGWriterFactory : IRdfWriterFactory
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.TriG;

    /// <inheritdoc/>
    public IRdfWriter Create(IBufferWriter<byte> output, RdfWriterOptions options) => new TurtleWriter(output, options, allowGraphs: true);
}
