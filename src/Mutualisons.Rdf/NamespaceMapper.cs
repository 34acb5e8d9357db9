using System.Diagnostics.CodeAnalysis;

namespace Mutualisons.Rdf;

/// <summary>A map between prefixes and namespace IRIs, which shortens IRIs to prefixed names and expands them again; not thread-safe.</summary>
public sealed class NamespaceMapper
{
    private readonly SortedDictionary<string, string> _namespaces = new(StringComparer.Ordinal);

    /// <summary>The prefixes, without colon, in ordinal order.</summary>
    public IEnumerable<string> Prefixes => _namespaces.Keys;

    /// <summary>The prefixes with their namespace IRIs, in ordinal order of the prefixes.</summary>
    public IEnumerable<KeyValuePair<string, string>> Namespaces => _namespaces;

    /// <summary>Declares a prefix (empty for <c>:name</c>); a declaration of the same prefix is replaced.</summary>
    public void AddNamespace(string prefix, string namespaceIri) => _namespaces[prefix] = namespaceIri;

    /// <summary>Forgets a prefix, and says false if it was not declared.</summary>
    public bool RemoveNamespace(string prefix) => _namespaces.Remove(prefix);

    /// <summary>Whether the prefix is declared.</summary>
    public bool HasNamespace(string prefix) => _namespaces.ContainsKey(prefix);

    /// <summary>Finds the namespace IRI of a prefix.</summary>
    public bool TryGetNamespace(string prefix, [NotNullWhen(true)] out string? namespaceIri) =>
        _namespaces.TryGetValue(prefix, out namespaceIri);

    /// <summary>Finds a prefix of a namespace IRI; of several, the first in ordinal order.</summary>
    public bool TryGetPrefix(string namespaceIri, [NotNullWhen(true)] out string? prefix)
    {
        prefix = _namespaces.FirstOrDefault(pair => pair.Value == namespaceIri).Key;
        return prefix is not null;
    }

    /// <summary>Adds every prefix of another map; where both declare one, the other's counts.</summary>
    public void Import(NamespaceMapper other)
    {
        foreach (var (prefix, namespaceIri) in other.Namespaces)
        {
            AddNamespace(prefix, namespaceIri);
        }
    }

    /// <summary>Expands <c>prefix:local</c>; says false without a colon or when the prefix is not declared. Escapes of Turtle are not resolved.</summary>
    public bool TryExpand(string qname, [NotNullWhen(true)] out string? iri)
    {
        var colon = qname.IndexOf(':', StringComparison.Ordinal);
        iri = colon >= 0 && _namespaces.TryGetValue(qname[..colon], out var namespaceIri)
            ? string.Concat(namespaceIri, qname.AsSpan(colon + 1))
            : null;
        return iri is not null;
    }

    /// <summary>Expands <c>prefix:local</c>.</summary>
    /// <exception cref="ArgumentException">There is no colon, or the prefix is not declared.</exception>
    public Iri ResolveQName(string qname) => TryExpand(qname, out var iri)
        ? new Iri(iri)
        : throw new ArgumentException($"'{qname}' has no declared prefix: declare it with AddNamespace first.", nameof(qname));

    /// <summary>Shortens an IRI by the longest namespace that leaves a local name which Turtle and SPARQL read without escapes.</summary>
    public bool TryReduceToQName(string iri, [NotNullWhen(true)] out string? qname)
    {
        var best = default(KeyValuePair<string, string>);
        foreach (var pair in _namespaces)
        {
            if ((best.Value is null || pair.Value.Length > best.Value.Length)
                && iri.StartsWith(pair.Value, StringComparison.Ordinal)
                && IsPlainLocalName(iri.AsSpan(pair.Value.Length)))
            {
                best = pair;
            }
        }

        qname = best.Value is null ? null : string.Concat(best.Key, ":", iri.AsSpan(best.Value.Length));
        return qname is not null;
    }

    // PN_LOCAL without PLX, of ASCII and letters: (PN_CHARS_U | ':' | [0-9]) ((PN_CHARS | '.' | ':')* (PN_CHARS | ':'))?
    private static bool IsPlainLocalName(ReadOnlySpan<char> name)
    {
        if (name.IsEmpty)
        {
            return true;
        }

        foreach (var c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('_' or ':' or '-' or '.' or (>= '\u00C0' and <= '\u02FF' and not '\u00D7' and not '\u00F7')))
            {
                return false;
            }
        }

        return name[0] is not ('-' or '.') && name[^1] != '.';
    }
}
