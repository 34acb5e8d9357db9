namespace Mutualisons.Store;

/// <summary>The blank node labels of one document, request or template row: the same label is the same node within it, and no other node anywhere.</summary>
/// <remarks>Valid within the transaction that filled it.</remarks>
public sealed class BlankNodeScope
{
    private readonly Dictionary<string, TermId> _nodes = [];
    private readonly Dictionary<string, TermId>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    /// <summary>A scope without labels.</summary>
    public BlankNodeScope() => _lookup = _nodes.GetAlternateLookup<ReadOnlySpan<char>>();

    internal bool TryGet(ReadOnlySpan<char> label, out TermId id) => _lookup.TryGetValue(label, out id);

    internal void Add(ReadOnlySpan<char> label, TermId id) => _lookup[label] = id;
}
