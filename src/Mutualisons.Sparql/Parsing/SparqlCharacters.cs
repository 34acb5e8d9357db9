namespace Mutualisons.Sparql.Parsing;

/// <summary>The character classes of names (<see href="https://www.w3.org/TR/sparql11-query/#rPN_CHARS_BASE">productions 164 to 167</see>).</summary>
internal static class SparqlCharacters
{
    // PN_CHARS_BASE ::= [A-Z] | [a-z] | [#x00C0-#x00D6] | [#x00D8-#x00F6] | [#x00F8-#x02FF] | [#x0370-#x037D] | [#x037F-#x1FFF]
    //     | [#x200C-#x200D] | [#x2070-#x218F] | [#x2C00-#x2FEF] | [#x3001-#xD7FF] | [#xF900-#xFDCF] | [#xFDF0-#xFFFD] | [#x10000-#xEFFFF]
    public static bool IsPnCharsBase(int c) => c < 0x80 ? char.IsAsciiLetter((char)c) : c switch
    {
        < 0xC0 or 0xD7 or 0xF7 => false,
        <= 0x2FF => true,
        < 0x370 or 0x37E => false,
        <= 0x1FFF => true,
        0x200C or 0x200D => true,
        < 0x2070 => false,
        <= 0x218F => true,
        < 0x2C00 => false,
        <= 0x2FEF => true,
        < 0x3001 => false,
        <= 0xD7FF => true,
        < 0xF900 => false,
        <= 0xFDCF => true,
        < 0xFDF0 => false,
        <= 0xFFFD => true,
        < 0x10000 => false,
        _ => c <= 0xEFFFF,
    };

    // PN_CHARS_U ::= PN_CHARS_BASE | '_'
    public static bool IsPnCharsU(int c) => c == '_' || IsPnCharsBase(c);

    // PN_CHARS ::= PN_CHARS_U | '-' | [0-9] | #x00B7 | [#x0300-#x036F] | [#x203F-#x2040]
    public static bool IsPnChars(int c) => c == '-' || IsVariableNamePart(c);

    // VARNAME ::= ( PN_CHARS_U | [0-9] ) ( PN_CHARS_U | [0-9] | #x00B7 | [#x0300-#x036F] | [#x203F-#x2040] )*
    public static bool IsVariableNameStart(int c) => IsPnCharsU(c) || c is >= '0' and <= '9';

    public static bool IsVariableNamePart(int c) =>
        IsVariableNameStart(c) || c is 0xB7 or (>= 0x300 and <= 0x36F) or 0x203F or 0x2040;
}
