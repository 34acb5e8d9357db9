using System.Text;

namespace Mutualisons.Rdf;

/// <summary>Collects what a reader finds into a <see cref="Dataset"/>, and its prefixes into a <see cref="NamespaceMapper"/>.</summary>
/// <remarks>Labels of blank nodes mean something within one document only: give each document a scope when several go into one dataset.</remarks>
/// <param name="dataset">What the quads are added to.</param>
/// <param name="blankNodeScope">Put in front of each blank node's label; null keeps labels as they are.</param>
public sealed class DatasetHandler(Dataset dataset, string? blankNodeScope = null) : IRdfHandler
{
    /// <summary>Collects into a new dataset.</summary>
    public DatasetHandler()
        : this([])
    {
    }

    /// <summary>What the quads are added to.</summary>
    public Dataset Dataset { get; } = dataset;

    /// <summary>The prefixes that the document declared; the last declaration of a prefix counts.</summary>
    public NamespaceMapper Prefixes { get; } = new();

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        var built = quad.ToQuad();
        Dataset.Add(blankNodeScope is null ? built : BlankNodeMapping.Apply(built, Scope));
    }

    /// <inheritdoc/>
    public void HandlePrefix(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri) =>
        Prefixes.AddNamespace(Encoding.UTF8.GetString(prefix), Encoding.UTF8.GetString(namespaceIri));

    private BlankNode Scope(BlankNode node) => new(blankNodeScope + node.Label);
}
