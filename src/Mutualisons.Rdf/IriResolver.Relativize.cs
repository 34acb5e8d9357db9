using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <content>The way back: from an IRI to a short reference.</content>
public sealed partial class IriResolver
{
    /// <summary>Writes a short reference that resolves to exactly this IRI, and says false, writing nothing, when there is none with the base's scheme and authority.</summary>
    /// <remarks>Goes down from the base's folder or from the root of the authority, never up by <c>../</c>, which people misread.</remarks>
    public bool TryRelativize(ReadOnlySpan<byte> iri, IBufferWriter<byte> output)
    {
        if (!iri.StartsWith(Part(0, _parts.PathStart)))
        {
            return false;
        }

        var prefix = RelativePrefix(iri, out var rest);
        var target = output.GetSpan(prefix.Length + rest.Length);
        var length = Append(target, Append(target, 0, prefix), rest);
        if (!ResolvesTo(target[..length], iri))
        {
            return false;
        }

        output.Advance(length);
        return true;
    }

    /// <summary>A short reference that resolves to exactly this IRI; the IRI itself when there is none.</summary>
    /// <exception cref="ArgumentException">The IRI holds a lone surrogate.</exception>
    public string Relativize(string iri)
    {
        var output = new ArrayBufferWriter<byte>();
        return TryRelativize(IriSyntax.Encode(iri), output) ? Encoding.UTF8.GetString(output.WrittenSpan) : iri;
    }

    // The reference is a constant prefix and the rest of the IRI; whether it leads back is checked afterwards.
    private ReadOnlySpan<byte> RelativePrefix(ReadOnlySpan<byte> iri, out ReadOnlySpan<byte> rest)
    {
        var parts = IriParts.Split(iri);
        if (iri[..parts.QueryEnd].SequenceEqual(_base))
        {
            rest = iri[parts.QueryEnd..];
            return default;
        }

        if (parts.HasQuery && iri[..parts.PathEnd].SequenceEqual(Part(0, _parts.PathEnd)))
        {
            rest = iri[parts.PathEnd..];
            return default;
        }

        if (!iri.StartsWith(Part(0, _directoryEnd)) || _directoryEnd == _parts.PathStart)
        {
            rest = iri[_parts.PathStart..];
            return default;
        }

        rest = iri[_directoryEnd..];
        return NeedsDot(rest[..Math.Max(parts.PathEnd - _directoryEnd, 0)]) ? "./"u8 : default;
    }

    // An empty segment or a colon in the first one would read as something else.
    private static bool NeedsDot(ReadOnlySpan<byte> path)
    {
        var slash = path.IndexOf((byte)'/');
        return path.IsEmpty || slash == 0 || (slash < 0 ? path : path[..slash]).Contains((byte)':');
    }

    private bool ResolvesTo(ReadOnlySpan<byte> reference, ReadOnlySpan<byte> iri)
    {
        if (IriSyntax.IsAbsolute(reference))
        {
            return false;
        }

        var buffer = ArrayPool<byte>.Shared.Rent(_base.Length + reference.Length + 3); // writers ask this for every IRI
        try
        {
            return buffer.AsSpan(0, ResolveRelative(reference, buffer)).SequenceEqual(iri);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
