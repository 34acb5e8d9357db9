using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Every reader and writer of this project, for hosts to put in one registry with others.</summary>
public static class TextFormats
{
    /// <summary>Readers of Turtle, TriG, N-Triples, N-Quads and RDF/XML, in order of preference.</summary>
    public static IReadOnlyList<IRdfReader> Readers { get; } =
        [new TurtleReader(), new TriGReader(), new NTriplesReader(), new NQuadsReader(), new RdfXmlReader()];

    /// <summary>Writers of Turtle, TriG, N-Triples and N-Quads, in order of preference.</summary>
    public static IReadOnlyList<IRdfWriterFactory> Writers { get; } =
        [new TurtleWriterFactory(), new TriGWriterFactory(), new NTriplesWriterFactory(), new NQuadsWriterFactory()];

    /// <summary>A registry of these alone.</summary>
    public static RdfFormatRegistry CreateRegistry() => new(Readers, Writers);
}
