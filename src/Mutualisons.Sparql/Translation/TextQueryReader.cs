using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Reads calls of <c>text:query</c>, whose arguments are those of Apache Jena.</summary>
internal static class TextQueryReader
{
    private const string SubjectExpected = "expected a variable or an IRI, or (?subject ?score ?literal ?graph ?property), of which later ones may be left out, each variable once";
    private const string ObjectExpected = "expected \"query\" or (property… \"query\" limit \"lang:…\" \"highlight:…\" \"mode:…\"), where all but the query may be left out";
    private const string LanguageOption = "lang:";
    private const string HighlightOption = "highlight:";
    private const string ModeOption = "mode:";
    private const int MostOutputs = 5;

    public static PropertyFunction Read(PropertyCall call)
    {
        var arguments = call.Object.Terms;
        var properties = arguments.TakeWhile(term => term is ConstantTerm { Value: Iri }).ToValueList();
        if (properties.Count == arguments.Count || TextOf(arguments[properties.Count]) is not { } query)
        {
            throw call.Refuse($"found {call.Object} behind it, {ObjectExpected}");
        }

        var match = ReadSubject(call, query.LexicalForm) with
        {
            Properties = properties.Select(term => (Iri)((ConstantTerm)term).Value).ToValueList(),
            Language = query.Language,
        };
        var seen = TextOption.None;
        foreach (var argument in arguments.Skip(properties.Count + 1))
        {
            match = ReadOption(call, match, argument, ref seen);
        }

        return match;
    }

    private static TextMatch ReadSubject(PropertyCall call, string query)
    {
        var terms = call.Subject.Terms;
        if (terms.Count is 0 or > MostOutputs
            || terms[0] is not (Variable or ConstantTerm { Value: Iri or BlankNode })
            || terms.Skip(1).Any(term => term is not Variable)
            || terms.Distinct().Count() != terms.Count)
        {
            throw call.Refuse($"found {call.Subject} before it, {SubjectExpected}");
        }

        return new TextMatch(terms[0], query) { Score = call.Subject.Output(1), Literal = call.Subject.Output(2), Graph = call.Subject.Output(3), Property = call.Subject.Output(4) };
    }

    private static TextMatch ReadOption(PropertyCall call, TextMatch match, PatternTerm argument, ref TextOption seen)
    {
        var (option, read) = (argument as ConstantTerm)?.Value switch
        {
            Literal limit when limit.Datatype == XsdVocabulary.Integer => (TextOption.Limit, ReadLimit(call, match, limit)),
            Literal text when OptionOf(text, LanguageOption) is { } language => (TextOption.Language, match with { Language = ReadLanguage(call, language) }),
            Literal text when OptionOf(text, HighlightOption) is { } marks => (TextOption.Highlight, match with { Highlight = ReadHighlight(call, marks) }),
            Literal text when OptionOf(text, ModeOption) is { } mode => (TextOption.Mode, match with { IsLenient = ReadMode(call, mode) }),
            _ => throw call.Refuse($"found {argument} behind the query, {ObjectExpected}"),
        };
        if (seen.HasFlag(option))
        {
            throw call.Refuse($"found a second {argument} behind the query, {ObjectExpected}");
        }

        seen |= option;
        return read;
    }

    // As in Jena, a negative limit is none.
    private static TextMatch ReadLimit(PropertyCall call, TextMatch match, Literal limit)
    {
        if (!int.TryParse(limit.LexicalForm, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var count))
        {
            throw call.Refuse($"found {limit} as limit, expected an integer up to {int.MaxValue}");
        }

        return match with { Limit = count < 0 ? null : count };
    }

    private static string ReadLanguage(PropertyCall call, string language) => language switch
    {
        [_, ..] when language.Split(',').All(range => range is "*" || (range.Length > 0 && range.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))) => language,
        _ => throw call.Refuse($"found \"{LanguageOption}{language}\", expected a language such as \"lang:fr\" or \"lang:nl-be\", or \"lang:none\" for literals without one, several with commas between"),
    };

    private static bool ReadMode(PropertyCall call, string mode) => mode switch
    {
        "strict" => false,
        "lenient" => true,
        _ => throw call.Refuse($"found \"{ModeOption}{mode}\", expected \"mode:strict\" or \"mode:lenient\""),
    };

    // highlight ::= ( key ':' text ( '|' key ':' text )* )?
    private static TextHighlight ReadHighlight(PropertyCall call, string marks)
    {
        var highlight = TextHighlight.Default;
        foreach (var part in marks.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            highlight = part switch
            {
                ['s', ':', .. var start] => highlight with { Start = start },
                ['e', ':', .. var end] => highlight with { End = end },
                _ => throw call.Refuse($"found \"{part}\" in \"{HighlightOption}…\", expected what stands before and behind a match, such as \"highlight:s:<b>|e:</b>\""),
            };
        }

        return highlight;
    }

    private static string? OptionOf(Literal text, string option) =>
        TextOf(text) is not null && text.LexicalForm.StartsWith(option, StringComparison.Ordinal) ? text.LexicalForm[option.Length..] : null;

    private static Literal? TextOf(PatternTerm argument) => argument is ConstantTerm { Value: Literal literal } ? TextOf(literal) : null;

    private static Literal? TextOf(Literal literal) => literal.Language is not null || literal.Datatype == XsdVocabulary.String ? literal : null;

    [Flags]
    private enum TextOption
    {
        None = 0,
        Limit = 1,
        Language = 2,
        Highlight = 4,
        Mode = 8,
    }
}
