using System.Diagnostics.CodeAnalysis;

namespace Mutualisons.Formats.Turtle;

/// <summary>The prefixes declared so far, found by their bytes.</summary>
internal sealed class PrefixTable
{
    private readonly Dictionary<byte[], byte[]> _namespaces = new(ByteSequenceComparer.Instance);
    private byte[]? _lastPrefix;
    private byte[]? _lastNamespace;

    public void Set(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri)
    {
        _namespaces[prefix.ToArray()] = namespaceIri.ToArray();
        _lastPrefix = null;
    }

    /// <summary>Finds a namespace; the prefix asked for last is tried first, since documents repeat themselves.</summary>
    public bool TryGet(ReadOnlySpan<byte> prefix, [NotNullWhen(true)] out byte[]? namespaceIri)
    {
        if (_lastPrefix is not null && prefix.SequenceEqual(_lastPrefix))
        {
            namespaceIri = _lastNamespace!;
            return true;
        }

        if (!_namespaces.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(prefix, out var key, out namespaceIri))
            return false;

        _lastPrefix = key;
        _lastNamespace = namespaceIri;
        return true;
    }
}
