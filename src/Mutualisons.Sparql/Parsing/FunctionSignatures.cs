using System.Collections.Frozen;
using System.Text;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Parsing;

/// <summary>The built-in functions by name, in any case (<see href="https://www.w3.org/TR/sparql12-query/#rBuiltInCall">BuiltInCall</see>).</summary>
internal static class FunctionSignatures
{
    private const int LongestName = 32;

    private static readonly FrozenDictionary<string, FunctionSignature>.AlternateLookup<ReadOnlySpan<char>> Names =
        Enum.GetValues<BuiltInFunction>()
            .Select(function => KeyValuePair.Create(NameOf(function), Signature(function)))
            .Append(KeyValuePair.Create("URI", Signature(BuiltInFunction.Iri)))
            .Append(KeyValuePair.Create("isURI", Signature(BuiltInFunction.IsIri)))
            .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool TryFind(ReadOnlySpan<byte> word, out FunctionSignature signature)
    {
        Span<char> characters = stackalloc char[LongestName];
        if (word.Length <= LongestName && Encoding.ASCII.TryGetChars(word, characters, out var length))
        {
            return Names.TryGetValue(characters[..length], out signature);
        }

        signature = default;
        return false;
    }

    // How the specification writes the name.
    public static string NameOf(BuiltInFunction function) => function switch
    {
        BuiltInFunction.EncodeForUri => "ENCODE_FOR_URI",
        BuiltInFunction.SameTerm => "sameTerm",
        BuiltInFunction.IsIri => "isIRI",
        BuiltInFunction.IsBlank => "isBLANK",
        BuiltInFunction.IsLiteral => "isLITERAL",
        BuiltInFunction.IsNumeric => "isNUMERIC",
        BuiltInFunction.IsTriple => "isTRIPLE",
        BuiltInFunction.HasLang => "hasLANG",
        BuiltInFunction.HasLangDir => "hasLANGDIR",
        _ => function.ToString().ToUpperInvariant(),
    };

    private static FunctionSignature Signature(BuiltInFunction function)
    {
        var (min, max) = function switch
        {
            BuiltInFunction.Rand or BuiltInFunction.Now or BuiltInFunction.Uuid or BuiltInFunction.StrUuid => (0, 0),
            BuiltInFunction.BNode => (0, 1),
            BuiltInFunction.Coalesce or BuiltInFunction.Concat => (0, int.MaxValue),
            BuiltInFunction.If or BuiltInFunction.StrLangDir or BuiltInFunction.Triple => (3, 3),
            BuiltInFunction.Substr or BuiltInFunction.Regex => (2, 3),
            BuiltInFunction.Replace => (3, 4),
            BuiltInFunction.SameTerm or BuiltInFunction.StrDt or BuiltInFunction.StrLang or BuiltInFunction.LangMatches
                or BuiltInFunction.Contains or BuiltInFunction.StrStarts or BuiltInFunction.StrEnds
                or BuiltInFunction.StrBefore or BuiltInFunction.StrAfter => (2, 2),
            _ => (1, 1),
        };
        return new(function, min, max);
    }
}
