using Mutualisons.Rdf;

namespace Mutualisons.Tests.Formats;

/// <summary>Keeps everything that a reader hands over.</summary>
internal sealed class RecordingHandler : IRdfHandler
{
    public List<Quad> Quads { get; } = [];

    public List<(string Prefix, string Namespace)> Prefixes { get; } = [];

    public List<RdfSyntaxException> Errors { get; } = [];

    public IEnumerable<string> Lines => Quads.Select(quad => quad.ToString());

    public void HandleQuad(in QuadView quad) => Quads.Add(quad.ToQuad());

    public void HandlePrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri) =>
        Prefixes.Add((System.Text.Encoding.UTF8.GetString(prefix), System.Text.Encoding.UTF8.GetString(namespaceIri)));

    public void HandleError(RdfSyntaxException error) => Errors.Add(error);
}
