using System.Diagnostics.CodeAnalysis;

namespace Mutualisons.Formats.Turtle;

/// <summary>The prefixes declared so far, found by their bytes.</summary>
internal sealed class PrefixTable
{
    private const int RecentCount = 64;

    private readonly Dictionary<byte[], byte[]> _namespaces = new(ByteSequenceComparer.Instance);
    private readonly (byte[] Prefix, byte[] Namespace)[] _recent = new (byte[] Prefix, byte[] Namespace)[RecentCount];

    public void Set(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri)
    {
        _namespaces[prefix.ToArray()] = namespaceIri.ToArray();
        Array.Clear(_recent);
    }

    /// <summary>Finds a namespace; a small table of those used recently comes before the dictionary, whose hash costs more than the comparison.</summary>
    public bool TryGet(ReadOnlySpan<byte> prefix, [NotNullWhen(true)] out byte[]? namespaceIri)
    {
        ref var recent = ref _recent[prefix.IsEmpty ? 0 : (prefix[0] + (prefix[^1] * 7) + (prefix.Length * 3)) % RecentCount];
        if (recent.Prefix is not null && prefix.SequenceEqual(recent.Prefix))
        {
            namespaceIri = recent.Namespace;
            return true;
        }

        if (!_namespaces.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(prefix, out var key, out namespaceIri))
            return false;

        recent = (key, namespaceIri);
        return true;
    }
}
