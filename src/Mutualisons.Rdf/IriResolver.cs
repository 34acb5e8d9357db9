using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>Resolves references against one base IRI by the basic algorithm of <see href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2">RFC 3986, section 5.2</see>; immutable and thread-safe.</summary>
/// <remarks>
/// As Turtle and SPARQL ask, nothing else is normalised, and a reference with a scheme comes back letter for letter.
/// Characters are not judged here: see <see cref="IriSyntax.IsValidReference(ReadOnlySpan{byte})"/>.
/// </remarks>
public sealed partial class IriResolver
{
    private readonly byte[] _base;
    private readonly IriParts _parts;
    private readonly int _directoryEnd;

    /// <summary>Takes the base as UTF-8; a fragment on it has no effect.</summary>
    /// <exception cref="ArgumentException">The base has no scheme.</exception>
    public IriResolver(ReadOnlySpan<byte> baseIri)
    {
        if (!IriSyntax.IsAbsolute(baseIri))
        {
            throw new ArgumentException($"A base IRI begins with a scheme, as in 'http://example.org/', but this is '{Encoding.UTF8.GetString(baseIri)}'.", nameof(baseIri));
        }

        _parts = IriParts.Split(baseIri);
        _base = baseIri[.._parts.QueryEnd].ToArray();
        _directoryEnd = _parts.PathStart + _base.AsSpan(_parts.PathStart, _parts.PathEnd - _parts.PathStart).LastIndexOf((byte)'/') + 1;
    }

    /// <summary>Takes the base as text; a fragment on it has no effect.</summary>
    /// <exception cref="ArgumentException">The base has no scheme.</exception>
    public IriResolver(string baseIri)
        : this(IriSyntax.Encode(baseIri))
    {
    }

    /// <summary>Takes the base as a term; a fragment on it has no effect.</summary>
    /// <exception cref="ArgumentException">The base has no scheme.</exception>
    public IriResolver(Iri baseIri)
        : this(baseIri.Value)
    {
    }

    /// <summary>The base without its fragment, as UTF-8.</summary>
    public ReadOnlySpan<byte> Base => _base;

    /// <summary>Writes the IRI that a reference names.</summary>
    public void Resolve(ReadOnlySpan<byte> reference, IBufferWriter<byte> output)
    {
        if (IriSyntax.IsAbsolute(reference))
        {
            output.Write(reference);
            return;
        }

        var target = output.GetSpan(_base.Length + reference.Length + 3);
        output.Advance(ResolveRelative(reference, target));
    }

    /// <summary>The IRI that a reference names; the same string when it has a scheme.</summary>
    /// <exception cref="ArgumentException">The reference holds a lone surrogate.</exception>
    public string Resolve(string reference)
    {
        if (IriSyntax.IsAbsolute(reference))
        {
            return reference;
        }

        var bytes = IriSyntax.Encode(reference);
        var target = new byte[_base.Length + bytes.Length + 3];
        return Encoding.UTF8.GetString(target, 0, ResolveRelative(bytes, target));
    }

    // RFC 3986, section 5.2.2, for a reference without a scheme.
    private int ResolveRelative(ReadOnlySpan<byte> reference, Span<byte> target)
    {
        var parts = IriParts.Split(reference);
        if (parts.HasAuthority)
        {
            var start = Append(target, Append(target, 0, Part(0, _parts.SchemeLength)), reference[..parts.PathStart]);
            return AppendPath(target, start, hasAuthority: true, default, reference, parts);
        }

        if (parts.PathEnd == 0)
        {
            var length = Append(target, 0, Part(0, parts.HasQuery ? _parts.PathEnd : _parts.QueryEnd));
            return Append(target, length, reference);
        }

        var prefix = Append(target, 0, Part(0, _parts.PathStart));
        return AppendPath(target, prefix, _parts.HasAuthority, reference[0] == '/' ? default : Directory(), reference, parts);
    }

    // RFC 3986, section 5.2.3: what a relative path is put behind.
    private ReadOnlySpan<byte> Directory() =>
        _parts.HasAuthority && _parts.PathStart == _parts.PathEnd ? "/"u8 : Part(_parts.PathStart, _directoryEnd);

    private ReadOnlySpan<byte> Part(int start, int end) => _base.AsSpan(start, end - start);

    private static int AppendPath(Span<byte> target, int start, bool hasAuthority, ReadOnlySpan<byte> directory, ReadOnlySpan<byte> reference, IriParts parts)
    {
        var end = Append(target, Append(target, start, directory), reference[parts.PathStart..parts.PathEnd]);
        end = start + RemoveDotSegments(target[start..end]);
        if (!hasAuthority && target[start..end].StartsWith("//"u8))
        {
            // Without an authority a path cannot begin with "//" (section 3.3); "/." in front keeps it a path.
            target[start..end].CopyTo(target[(start + 2)..]);
            "/."u8.CopyTo(target[start..]);
            end += 2;
        }

        return Append(target, end, reference[parts.PathEnd..]);
    }

    private static int Append(Span<byte> target, int length, ReadOnlySpan<byte> text)
    {
        text.CopyTo(target[length..]);
        return length + text.Length;
    }
}
