using Mutualisons.Formats.Text;
using Mutualisons.Formats.Turtle;
using Mutualisons.Rdf;

namespace Mutualisons.Formats;

/// <summary>Reads Turtle (<see href="https://www.w3.org/TR/rdf12-turtle/">RDF 1.2 Turtle</see>).</summary>
/// <remarks>
/// Blank nodes without label are handed over as <c>anon1</c>, <c>anon2</c> …, and labels of the document that look like these are changed.
/// With <see cref="RdfReaderOptions.ContinueAfterErrors"/> reading goes on behind the next point; triples of the bad statement before the error have been handed over.
/// </remarks>
public sealed class TurtleReader : IRdfReader
{
    /// <inheritdoc/>
    public RdfFormat Format => RdfFormat.Turtle;

    /// <inheritdoc/>
    public void Read(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default) =>
        DocumentPump.Run(input, new TurtleParser(handler, options, allowGraphs: false), options, validateUtf8: true, cancellationToken);

    /// <inheritdoc/>
    public Task ReadAsync(Stream input, IRdfHandler handler, RdfReaderOptions options, CancellationToken cancellationToken = default) =>
        DocumentPump.RunAsync(input, new TurtleParser(handler, options, allowGraphs: false), options, validateUtf8: true, cancellationToken);
}
