using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <content>From IRIs to URIs.</content>
public static partial class IriSyntax
{
    private static readonly SearchValues<byte> UriCharacters = Ascii(Unreserved + SubDelimiters + ":@/?#[]%");

    /// <summary>Writes the URI of an IRI: each byte outside ASCII, and each ASCII character that no URI may hold, is percent-encoded (<see href="https://www.rfc-editor.org/rfc/rfc3987#section-3.1">RFC 3987, section 3.1</see>).</summary>
    /// <remarks>What is percent-encoded already stays as it is, so that the mapping can be repeated; host names are percent-encoded too, not put through IDNA.</remarks>
    public static void ToUri(ReadOnlySpan<byte> iri, IBufferWriter<byte> output)
    {
        while (true)
        {
            var stop = iri.IndexOfAnyExcept(UriCharacters);
            if (stop < 0)
            {
                output.Write(iri);
                return;
            }

            output.Write(iri[..stop]);
            WritePercentEncoded(iri[stop], output);
            iri = iri[(stop + 1)..];
        }
    }

    /// <summary>The URI of an IRI; the same string when it is one already.</summary>
    /// <exception cref="ArgumentException">The text holds a lone surrogate.</exception>
    public static string ToUri(string iri)
    {
        var bytes = Encode(iri);
        if (!bytes.ContainsAnyExcept(UriCharacters))
        {
            return iri;
        }

        var output = new ArrayBufferWriter<byte>(bytes.Length * 2);
        ToUri(bytes, output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }

    internal static ReadOnlySpan<byte> Encode(string text)
    {
        var bytes = new byte[Encoding.UTF8.GetMaxByteCount(text.Length)];
        return StrictUtf8.TryGetBytes(text, bytes, out var length)
            ? bytes.AsSpan(0, length)
            : throw new ArgumentException("The text holds a lone surrogate, which no UTF-8 can carry.", nameof(text));
    }

    private static void WritePercentEncoded(byte value, IBufferWriter<byte> output)
    {
        var target = output.GetSpan(3);
        target[0] = (byte)'%';
        target[1] = "0123456789ABCDEF"u8[value >> 4];
        target[2] = "0123456789ABCDEF"u8[value & 15];
        output.Advance(3);
    }
}
