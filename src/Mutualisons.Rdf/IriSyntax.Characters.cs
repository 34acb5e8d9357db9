using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <content>Which characters may stand where.</content>
public static partial class IriSyntax
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";
    private const string SubDelimiters = "!$&'()*+,;=";

    private static readonly SearchValues<byte> RegisteredNameCharacters = Ascii(Unreserved + SubDelimiters);
    private static readonly SearchValues<byte> UserInfoCharacters = Ascii(Unreserved + SubDelimiters + ":");
    private static readonly SearchValues<byte> PathCharacters = Ascii(Unreserved + SubDelimiters + ":@/");
    private static readonly SearchValues<byte> QueryCharacters = Ascii(Unreserved + SubDelimiters + ":@/?");

    // ipath-noscheme = isegment-nz-nc *( "/" isegment ), for a reference with neither scheme nor authority
    private static bool IsPath(ReadOnlySpan<byte> path, bool mayHoldColonFirst)
    {
        if (!mayHoldColonFirst)
        {
            var slash = path.IndexOf((byte)'/');
            if ((slash < 0 ? path : path[..slash]).Contains((byte)':'))
            {
                return false;
            }
        }

        return HasOnly(path, PathCharacters, allowPrivate: false);
    }

    // iunreserved / pct-encoded / the given ASCII, and iprivate in a query
    private static bool HasOnly(ReadOnlySpan<byte> text, SearchValues<byte> ascii, bool allowPrivate)
    {
        while (true)
        {
            var stop = text.IndexOfAnyExcept(ascii);
            if (stop < 0)
            {
                return true;
            }

            text = text[stop..];
            var length = text[0] switch
            {
                (byte)'%' => PercentEncodedLength(text),
                < 0x80 => 0,
                _ => UcsCharacterLength(text, allowPrivate),
            };
            if (length == 0)
            {
                return false;
            }

            text = text[length..];
        }
    }

    // pct-encoded = "%" HEXDIG HEXDIG
    private static int PercentEncodedLength(ReadOnlySpan<byte> text) =>
        text.Length >= 3 && char.IsAsciiHexDigit((char)text[1]) && char.IsAsciiHexDigit((char)text[2]) ? 3 : 0;

    // ucschar  = %xA0-D7FF / %xF900-FDCF / %xFDF0-FFEF / %x10000-1FFFD / ... / %xE1000-EFFFD
    // iprivate = %xE000-F8FF / %xF0000-FFFFD / %x100000-10FFFD
    private static int UcsCharacterLength(ReadOnlySpan<byte> text, bool allowPrivate)
    {
        if (Rune.DecodeFromUtf8(text, out var rune, out var length) != OperationStatus.Done)
        {
            return 0;
        }

        var value = rune.Value;
        var allowed = value switch
        {
            < 0xA0 => false,
            >= 0xE000 and <= 0xF8FF => allowPrivate,
            >= 0xFDD0 and <= 0xFDEF => false,
            >= 0xFFF0 and <= 0xFFFF => false,
            >= 0xE0000 and < 0xE1000 => false,
            >= 0xF0000 => allowPrivate && (value & 0xFFFF) < 0xFFFE,
            _ => (value & 0xFFFF) < 0xFFFE,
        };
        return allowed ? length : 0;
    }

    private static SearchValues<byte> Ascii(string characters) => SearchValues.Create(Encoding.ASCII.GetBytes(characters));
}
