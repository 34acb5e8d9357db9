using Mutualisons.Rdf;

namespace Mutualisons.Tests.Formats;

/// <summary>Counts quads and keeps nothing.</summary>
internal sealed class CountingHandler : IRdfHandler
{
    public long Quads { get; private set; }

    public void HandleQuad(in QuadView quad) => Quads++;

    public void HandleError(RdfSyntaxException error)
    {
    }
}
