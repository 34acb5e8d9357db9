using System.Buffers;
using Mutualisons.Formats.Turtle;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Makes writers of Turtle (<see href="https://www.w3.org/TR/rdf12-turtle/">RDF 1.2 Turtle</see>).</summary>
/// <remarks>Up to <see cref="RdfWriterOptions.MaxBufferedBytes"/> the document is held back and written nested on <see cref="IRdfWriter.Complete"/>; past that it streams.</remarks>
public sealed class TurtleWriterFactory : IRdfWriterFactory
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.Turtle;

    /// <inheritdoc/>
    public IRdfWriter Create(IBufferWriter<byte> output, RdfWriterOptions options) => new TurtleWriter(output, options, allowGraphs: false);
}
