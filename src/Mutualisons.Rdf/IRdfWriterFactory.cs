using System.Buffers;

namespace Mutualisons.Rdf;

/// <summary>Makes writers of one serialisation; thread-safe.</summary>
public interface IRdfWriterFactory
{
    /// <summary>What the writers write.</summary>
    RdfFormat Format { get; }

    /// <summary>A writer for one document.</summary>
    IRdfWriter Create(IBufferWriter<byte> output, RdfWriterOptions options);
}
