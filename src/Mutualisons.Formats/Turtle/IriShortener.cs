using System.Text;
using Mutualisons.Formats.NTriples;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Writes IRIs as people do: by prefix where that needs no escapes, else relative to the base, else whole.</summary>
internal sealed class IriShortener
{
    private readonly List<Entry> _entries = [];
    private readonly IriResolver? _resolver;
    private readonly ByteBuffer _scratch = new();

    public IriShortener(RdfWriterOptions options)
    {
        _resolver = options.BaseIri is null ? null : new IriResolver(options.BaseIri);
        foreach (var (prefix, namespaceIri) in options.Prefixes)
            _ = TryDeclare(Encoding.UTF8.GetBytes(prefix), Encoding.UTF8.GetBytes(namespaceIri));
    }

    /// <summary>Takes a prefix for use; false if it is declared already or cannot be written.</summary>
    public bool TryDeclare(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri)
    {
        if (namespaceIri.IsEmpty || namespaceIri.IndexOfAny(Characters.IriStops) >= 0 || !IsPrefixedName([.. prefix, (byte)':']))
            return false;

        foreach (var entry in _entries)
        {
            if (prefix.SequenceEqual(entry.Prefix) || namespaceIri.SequenceEqual(entry.Namespace))
                return false;
        }

        var length = namespaceIri.Length;
        var at = _entries.FindIndex(entry => entry.Namespace.Length < length);
        _entries.Insert(at < 0 ? _entries.Count : at, new Entry(prefix.ToArray(), namespaceIri.ToArray()));
        return true;
    }

    public void AppendIri(ReadOnlySpan<byte> iri, ByteBuffer output)
    {
        if (TryAppendPrefixed(iri, output))
            return;

        _scratch.Clear();
        LineSyntax.AppendIri(_resolver is not null && _resolver.TryRelativize(iri, _scratch) ? _scratch.Written : iri, output);
    }

    // [4] prefixID ::= '@prefix' PNAME_NS IRIREF '.'
    /// <summary>The declarations in the order of their prefixes; those that have been used, or all.</summary>
    public void AppendDeclarations(bool usedOnly, ByteBuffer output)
    {
        var chosen = _entries.Where(entry => entry.IsUsed || !usedOnly).ToList();
        chosen.Sort((left, right) => left.Prefix.AsSpan().SequenceCompareTo(right.Prefix));
        foreach (var entry in chosen)
            AppendDeclaration(entry.Prefix, entry.Namespace, output);
    }

    public static void AppendDeclaration(ReadOnlySpan<byte> prefix, ReadOnlySpan<byte> namespaceIri, ByteBuffer output)
    {
        output.Append("@prefix "u8);
        output.Append(prefix);
        output.Append(": "u8);
        LineSyntax.AppendIri(namespaceIri, output);
        output.Append(" .\n"u8);
    }

    private bool TryAppendPrefixed(ReadOnlySpan<byte> iri, ByteBuffer output)
    {
        var start = output.Length;
        foreach (var entry in _entries)
        {
            if (!iri.StartsWith(entry.Namespace))
                continue;

            output.Append(entry.Prefix);
            output.Append(":"u8);
            output.Append(iri[entry.Namespace.Length..]);
            if (IsPrefixedName(output.Written[start..]))
            {
                entry.IsUsed = true;
                return true;
            }

            output.Truncate(start);
        }

        return false;
    }

    /// <summary>Our own lexer decides, so what is written is read back.</summary>
    private static bool IsPrefixedName(ReadOnlySpan<byte> text)
    {
        var token = new TurtleLexer(text, isLast: true).Next();
        return token.Kind == TokenKind.PrefixedName && token.End == text.Length && !token.HasEscapes;
    }

    private sealed class Entry(byte[] prefix, byte[] namespaceIri)
    {
        public byte[] Prefix { get; } = prefix;

        public byte[] Namespace { get; } = namespaceIri;

        public bool IsUsed { get; set; }
    }
}
