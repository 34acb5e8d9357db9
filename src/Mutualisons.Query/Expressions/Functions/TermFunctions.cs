using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Functions on terms of any kind (<see href="https://www.w3.org/TR/sparql11-query/#func-rdfTerms">section 17.4.2</see>), and sameTerm.</summary>
internal static class TermFunctions
{
    private static readonly SearchValues<byte> Letters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);
    private static readonly SearchValues<byte> LettersAndDigits = SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"u8);

    public static FunctionEntry[] Table { get; } =
    [
        new(BuiltInFunction.SameTerm, 2, static (e, a) => Values.FromBoolean(e.Terms.AreSame(a[0], a[1]))),
        new(BuiltInFunction.IsIri, 1, static (e, a) => Values.FromBoolean(e.Terms.KindOf(a[0]) == TermKind.Iri)),
        new(BuiltInFunction.IsBlank, 1, static (e, a) => Values.FromBoolean(e.Terms.KindOf(a[0]) == TermKind.BlankNode)),
        new(BuiltInFunction.IsLiteral, 1, static (e, a) => Values.FromBoolean(e.Terms.KindOf(a[0]) == TermKind.Literal)),
        new(BuiltInFunction.IsNumeric, 1, static (e, a) => Values.FromBoolean(Values.TryGet(e, a[0], out var value) && value.IsNumeric)),
        new(BuiltInFunction.Str, 1, Str),
        new(BuiltInFunction.Lang, 1, Lang),
        new(BuiltInFunction.Datatype, 1, Datatype),
        new(BuiltInFunction.Iri, 1, ToIri),
        new(BuiltInFunction.BNode, 0, static (e, _) => e.Terms.NewBlankNode()),
        new(BuiltInFunction.StrDt, 2, StrDt),
        new(BuiltInFunction.StrLang, 2, static (e, a) => Tag(e, a, BaseDirection.None)),
        new(BuiltInFunction.LangDir, 1, LangDir),
        new(BuiltInFunction.HasLang, 1, static (e, a) => Values.FromBoolean(!e.View(a[0]).Language.IsEmpty)),
        new(BuiltInFunction.HasLangDir, 1, static (e, a) => Values.FromBoolean(e.View(a[0]).Direction != BaseDirection.None)),
        new(BuiltInFunction.StrLangDir, 3, StrLangDir),
        new(BuiltInFunction.Uuid, 0, static (e, _) => e.Terms.AddTransient(TermView.Iri(Encoding.ASCII.GetBytes($"urn:uuid:{Guid.NewGuid()}")))),
        new(BuiltInFunction.StrUuid, 0, static (e, _) => Texts.Make(e, Encoding.ASCII.GetBytes(Guid.NewGuid().ToString()))),
    ];

    private static ulong Str(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        if (TermId.FromValue(arguments[0]).Kind == TermIdKind.String)
        {
            return arguments[0];
        }

        var view = evaluation.View(arguments[0]);
        return view.Kind is TermKind.Iri or TermKind.Literal ? Texts.Make(evaluation, view.Value) : 0;
    }

    private static ulong Lang(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var view = evaluation.View(arguments[0]);
        return view.Kind == TermKind.Literal ? Texts.Make(evaluation, view.Language) : 0;
    }

    private static ulong Datatype(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var view = evaluation.View(arguments[0]);
        return view.Kind == TermKind.Literal ? evaluation.Terms.AddTransient(TermView.Iri(view.Datatype)) : 0;
    }

    /// <summary>Relative references are resolved against the query's base; what is no IRI then is an error.</summary>
    private static ulong ToIri(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var view = evaluation.View(arguments[0]);
        if (view.Kind == TermKind.Iri)
        {
            return arguments[0];
        }

        return Texts.IsSimple(view) && evaluation.TryResolveIri(view.Value, out var iri)
            ? evaluation.Terms.AddTransient(TermView.Iri(iri))
            : 0;
    }

    private static ulong StrDt(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var text = evaluation.View(arguments[0]);
        var datatype = evaluation.View(arguments[1]);
        var needsTag = datatype.Value.SequenceEqual(RdfVocabulary.LangStringUtf8) || datatype.Value.SequenceEqual(RdfVocabulary.DirLangStringUtf8);
        return Texts.IsSimple(text) && datatype.Kind == TermKind.Iri && !needsTag
            ? evaluation.Terms.AddTransient(TermView.Literal(text.Value, datatype.Value))
            : 0;
    }

    // LANGTAG ::= '@' [a-zA-Z]+ ('-' [a-zA-Z0-9]+)*
    private static bool IsLanguageTag(ReadOnlySpan<byte> tag)
    {
        var isFirst = true;
        foreach (var range in tag.Split((byte)'-'))
        {
            var part = tag[range];
            if (part.IsEmpty || (isFirst ? part.IndexOfAnyExcept(Letters) : part.IndexOfAnyExcept(LettersAndDigits)) >= 0)
            {
                return false;
            }

            isFirst = false;
        }

        return true;
    }

    private static ulong LangDir(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var view = evaluation.View(arguments[0]);
        return view.Kind != TermKind.Literal ? 0 : Texts.Make(evaluation, view.Direction switch
        {
            BaseDirection.LeftToRight => "ltr"u8,
            BaseDirection.RightToLeft => "rtl"u8,
            _ => default,
        });
    }

    private static ulong StrLangDir(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        var direction = evaluation.View(arguments[2]);
        return !Texts.IsSimple(direction) ? 0
            : direction.Value.SequenceEqual("ltr"u8) ? Tag(evaluation, arguments, BaseDirection.LeftToRight)
            : direction.Value.SequenceEqual("rtl"u8) ? Tag(evaluation, arguments, BaseDirection.RightToLeft)
            : 0;
    }

    private static ulong Tag(Evaluation evaluation, ReadOnlySpan<ulong> arguments, BaseDirection direction)
    {
        var text = evaluation.View(arguments[0]);
        var tag = evaluation.View(arguments[1]);
        if (!Texts.IsSimple(text) || !Texts.IsSimple(tag) || !IsLanguageTag(tag.Value))
        {
            return 0;
        }

        var lower = evaluation.Output.GetSpan(tag.Value.Length)[..tag.Value.Length];
        Ascii.ToLower(tag.Value, lower, out _);
        return evaluation.Terms.AddTransient(TermView.LanguageTagged(text.Value, lower, direction));
    }
}
