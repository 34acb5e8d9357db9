using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>The grammar of IRIs: <see href="https://www.rfc-editor.org/rfc/rfc3987#section-2.2">RFC 3987, section 2.2</see>.</summary>
/// <remarks>IRIs are UTF-8 here; nothing is decoded, normalised or allocated while checking.</remarks>
public static partial class IriSyntax
{
    private static readonly SearchValues<byte> SchemeCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-."u8);

    /// <summary>Whether the text begins with a scheme, so that it needs no base; a cheap test that does not look behind the colon.</summary>
    public static bool IsAbsolute(ReadOnlySpan<byte> iri) => SchemeLength(iri) > 0;

    /// <summary>Whether the text begins with a scheme, so that it needs no base.</summary>
    public static bool IsAbsolute(string iri)
    {
        var colon = iri.IndexOf(':', StringComparison.Ordinal);
        if (colon <= 0 || !char.IsAsciiLetter(iri[0]))
        {
            return false;
        }

        foreach (var c in iri.AsSpan(1, colon - 1))
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the whole text follows the <c>IRI</c> production: a scheme, and every character where it may stand.</summary>
    public static bool IsValid(ReadOnlySpan<byte> iri) => IsAbsolute(iri) && IsValidReference(iri);

    /// <summary>Whether the whole text follows the <c>IRI</c> production.</summary>
    public static bool IsValid(string iri) => WithUtf8(iri, IsValid);

    // IRI-reference = IRI / irelative-ref
    // IRI           = scheme ":" ihier-part [ "?" iquery ] [ "#" ifragment ]
    // irelative-ref = irelative-part [ "?" iquery ] [ "#" ifragment ]

    /// <summary>Whether the whole text follows the <c>IRI-reference</c> production: absolute or relative, the empty reference included.</summary>
    public static bool IsValidReference(ReadOnlySpan<byte> reference)
    {
        var parts = IriParts.Split(reference);
        var path = reference[parts.PathStart..parts.PathEnd];
        return (!parts.HasAuthority || IsAuthority(reference[(parts.SchemeLength + 2)..parts.PathStart]))
            && IsPath(path, mayHoldColonFirst: parts.SchemeLength > 0 || parts.HasAuthority)
            && HasOnly(Behind(reference, parts.PathEnd, parts.QueryEnd), QueryCharacters, allowPrivate: true)
            && HasOnly(Behind(reference, parts.QueryEnd, reference.Length), QueryCharacters, allowPrivate: false);
    }

    /// <summary>Whether the whole text follows the <c>IRI-reference</c> production.</summary>
    public static bool IsValidReference(string reference) => WithUtf8(reference, IsValidReference);

    // scheme = ALPHA *( ALPHA / DIGIT / "+" / "-" / "." )
    internal static int SchemeLength(ReadOnlySpan<byte> reference)
    {
        if (reference.IsEmpty || !char.IsAsciiLetter((char)reference[0]))
        {
            return 0;
        }

        var end = reference.IndexOfAnyExcept(SchemeCharacters);
        return end > 0 && reference[end] == ':' ? end + 1 : 0;
    }

    private static ReadOnlySpan<byte> Behind(ReadOnlySpan<byte> reference, int delimiter, int end) =>
        delimiter < end ? reference[(delimiter + 1)..end] : default;

    // A lone surrogate becomes bytes that are no UTF-8, and so no valid IRI.
    private static bool WithUtf8(string text, Func<ReadOnlySpan<byte>, bool> test)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(text.Length)); // saves an array per check
        try
        {
            return StrictUtf8.TryGetBytes(text, bytes, out var length) && test(bytes.AsSpan(0, length));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
