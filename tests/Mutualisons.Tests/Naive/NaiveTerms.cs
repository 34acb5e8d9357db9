using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Tests.Naive;

/// <summary>Functions on RDF terms (section 17.4.2); null is the error value.</summary>
internal static partial class NaiveTerms
{
    public static Term? Call(BuiltInFunction function, IReadOnlyList<Term> arguments) => function switch
    {
        BuiltInFunction.SameTerm => NaiveValues.Boolean(arguments[0] == arguments[1]),
        BuiltInFunction.IsIri => NaiveValues.Boolean(arguments[0] is Iri),
        BuiltInFunction.IsBlank => NaiveValues.Boolean(arguments[0] is BlankNode),
        BuiltInFunction.IsLiteral => NaiveValues.Boolean(arguments[0] is Literal),
        BuiltInFunction.IsNumeric => NaiveValues.Boolean(NaiveValues.IsNumeric(arguments[0])),
        BuiltInFunction.Str => Str(arguments[0]) is { } text ? new Literal(text) : null,
        BuiltInFunction.Lang => arguments[0] is Literal literal ? new Literal(literal.Language ?? string.Empty) : null,
        BuiltInFunction.Datatype => (arguments[0] as Literal)?.Datatype,
        BuiltInFunction.StrDt => StrDt(arguments[0], arguments[1]),
        BuiltInFunction.StrLang => StrLang(arguments[0], arguments[1], BaseDirection.None),
        BuiltInFunction.LangDir => arguments[0] is Literal directed ? new Literal(NameOf(directed.Direction)) : null,
        BuiltInFunction.HasLang => NaiveValues.Boolean(arguments[0] is Literal { Language: not null }),
        BuiltInFunction.HasLangDir => NaiveValues.Boolean(arguments[0] is Literal { Direction: not BaseDirection.None }),
        BuiltInFunction.StrLangDir => NaiveValues.SimpleString(arguments[2]) switch
        {
            "ltr" => StrLang(arguments[0], arguments[1], BaseDirection.LeftToRight),
            "rtl" => StrLang(arguments[0], arguments[1], BaseDirection.RightToLeft),
            _ => null,
        },
        _ => throw new ArgumentOutOfRangeException(nameof(function), function, null),
    };

    /// <summary>STR (section 17.4.2.5).</summary>
    public static string? Str(Term? term) => term switch
    {
        Iri iri => iri.Value,
        Literal literal => literal.LexicalForm,
        _ => null,
    };

    /// <summary>IRI (section 17.4.2.8): resolves against the query's base.</summary>
    public static Iri? ToIri(Term term, Iri? baseIri)
    {
        if (term is Iri iri)
        {
            return iri;
        }

        if (NaiveValues.SimpleString(term) is not { } text || !IriSyntax.IsValidReference(text))
        {
            return null;
        }

        if (baseIri is not null)
        {
            return new Iri(new IriResolver(baseIri).Resolve(text));
        }

        return IriSyntax.IsAbsolute(text) ? new Iri(text) : null;
    }

    private static Literal? StrDt(Term text, Term datatype) =>
        NaiveValues.SimpleString(text) is { } lexicalForm
        && datatype is Iri iri
        && iri != RdfVocabulary.LangString
        && iri != RdfVocabulary.DirLangString
            ? new Literal(lexicalForm, iri)
            : null;

    private static Literal? StrLang(Term text, Term language, BaseDirection direction) =>
        NaiveValues.SimpleString(text) is { } lexicalForm && NaiveValues.SimpleString(language) is { } tag && LanguageTag().IsMatch(tag)
            ? new Literal(lexicalForm, tag, direction)
            : null;

    private static string NameOf(BaseDirection direction) => direction switch
    {
        BaseDirection.LeftToRight => "ltr",
        BaseDirection.RightToLeft => "rtl",
        _ => string.Empty,
    };

    [GeneratedRegex(@"\A[A-Za-z]+(-[A-Za-z0-9]+)*\z")]
    private static partial Regex LanguageTag();
}
