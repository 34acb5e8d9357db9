using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Functions on strings (section 17.4.3); characters are code points; null is the error value.</summary>
internal static class NaiveStrings
{
    public static Term? Call(BuiltInFunction function, IReadOnlyList<Term> arguments) => function switch
    {
        BuiltInFunction.LangMatches => NaiveValues.Boolean(LangMatches(NaiveValues.SimpleString(arguments[0]), NaiveValues.SimpleString(arguments[1]))),
        BuiltInFunction.Concat => Concat(arguments),
        _ when !IsString(arguments[0]) => null,
        _ => CallOnString(function, (Literal)arguments[0], arguments),
    };

    private static Term? CallOnString(BuiltInFunction function, Literal text, IReadOnlyList<Term> arguments) => function switch
    {
        BuiltInFunction.StrLen => NaiveValues.Integer(text.LexicalForm.EnumerateRunes().Count()),
        BuiltInFunction.Substr => Substr(text, arguments),
        BuiltInFunction.UCase => Like(text, ChangeCase(text.LexicalForm, UnicodeCase.WriteUpper)),
        BuiltInFunction.LCase => Like(text, ChangeCase(text.LexicalForm, UnicodeCase.WriteLower)),
        BuiltInFunction.EncodeForUri => new Literal(Uri.EscapeDataString(text.LexicalForm)),
        BuiltInFunction.Regex => NaiveValues.Boolean(NaiveRegex.IsMatch(text.LexicalForm, arguments)),
        BuiltInFunction.Replace => NaiveRegex.Replace(text.LexicalForm, arguments) is { } replaced ? Like(text, replaced) : null,
        _ => arguments[1] is Literal other && AreCompatible(text, other) ? CallOnPair(function, text, other.LexicalForm) : null,
    };

    private static Literal? CallOnPair(BuiltInFunction function, Literal text, string other)
    {
        var value = text.LexicalForm;
        var at = value.IndexOf(other, StringComparison.Ordinal);
        return function switch
        {
            BuiltInFunction.StrStarts => NaiveValues.Boolean(value.StartsWith(other, StringComparison.Ordinal)),
            BuiltInFunction.StrEnds => NaiveValues.Boolean(value.EndsWith(other, StringComparison.Ordinal)),
            BuiltInFunction.Contains => NaiveValues.Boolean(at >= 0),
            BuiltInFunction.StrBefore => at < 0 ? new Literal(string.Empty) : Like(text, value[..at]),
            BuiltInFunction.StrAfter => at < 0 ? new Literal(string.Empty) : Like(text, value[(at + other.Length)..]),
            _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
        };
    }

    /// <summary>A string literal: simple, <c>xsd:string</c>, or with a language tag (section 17.4.3.1).</summary>
    public static bool IsString(Term term) => term is Literal literal && (literal.Language is not null || literal.Datatype == XsdVocabulary.String);

    /// <summary>Argument compatibility rules (section 17.4.3.1.2).</summary>
    private static bool AreCompatible(Literal first, Literal second) =>
        IsString(second) && (second.Language is null || (second.Language == first.Language && second.Direction == first.Direction));

    /// <summary>A string of the kind of another: the same language tag, or none.</summary>
    private static Literal Like(Literal source, string text) =>
        source.Language is null ? new Literal(text) : new Literal(text, source.Language, source.Direction);

    private static Literal? Concat(IReadOnlyList<Term> arguments)
    {
        if (!arguments.All(IsString))
        {
            return null;
        }

        var literals = arguments.Cast<Literal>().ToList();
        var text = string.Concat(literals.Select(l => l.LexicalForm));
        return literals.Count > 0 && literals.All(l => l.Language == literals[0].Language && l.Direction == literals[0].Direction)
            ? Like(literals[0], text)
            : new Literal(text);
    }

    /// <summary>fn:substring: the characters at positions p with round(start) ≤ p &lt; round(start) + round(length), counted from 1.</summary>
    private static Literal? Substr(Literal text, IReadOnlyList<Term> arguments)
    {
        var start = Round(arguments[1]);
        var length = arguments.Count > 2 ? Round(arguments[2]) : double.PositiveInfinity;
        if (start is null || length is null)
        {
            return null;
        }

        var result = new StringBuilder();
        var position = 0;
        foreach (var rune in text.LexicalForm.EnumerateRunes())
        {
            position++;
            if (position >= start && position < start + length)
            {
                result.Append(rune);
            }
        }

        return Like(text, result.ToString());
    }

    private static double? Round(Term term) => NaiveValues.Of(term) is { } value && value.TryRound(out var rounded) ? rounded.AsDouble() : null;

    private static string ChangeCase(string text, Action<ReadOnlySpan<byte>, IBufferWriter<byte>> write)
    {
        var output = new ArrayBufferWriter<byte>();
        write(NaiveValues.Utf8(text), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Basic filtering of RFC 4647, section 3.3.1.</summary>
    private static bool? LangMatches(string? tag, string? range)
    {
        if (tag is null || range is null)
        {
            return null;
        }

        return range == "*"
            ? tag.Length > 0
            : tag.Equals(range, StringComparison.OrdinalIgnoreCase) || tag.StartsWith(range + "-", StringComparison.OrdinalIgnoreCase);
    }
}
