using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A term as UTF-8 spans over a reader's buffer or a store's dictionary, valid only during the call that hands it over; <c>default</c> is no term.</summary>
/// <remarks>Readers push these, writers and stores take these, so that a bulk load or a dump builds no strings.</remarks>
public readonly ref struct TermView
{
    private TermView(TermKind kind, ReadOnlySpan<byte> value, ReadOnlySpan<byte> datatype, ReadOnlySpan<byte> language, BaseDirection direction, TripleTerm? triple)
    {
        Kind = kind;
        Value = value;
        Datatype = datatype;
        Language = language;
        Direction = direction;
        Triple = triple;
    }

    /// <summary>Which kind of term this is; <see cref="TermKind.None"/> for <c>default</c>.</summary>
    public TermKind Kind { get; }

    /// <summary>The IRI, the blank node's label without <c>_:</c>, or the literal's lexical form with escapes resolved.</summary>
    public ReadOnlySpan<byte> Value { get; }

    /// <summary>A literal's datatype IRI, always given, <c>rdf:langString</c> included; empty for other kinds.</summary>
    public ReadOnlySpan<byte> Datatype { get; }

    /// <summary>A literal's language tag in lower case, or empty.</summary>
    public ReadOnlySpan<byte> Language { get; }

    /// <summary>A literal's base direction.</summary>
    public BaseDirection Direction { get; }

    /// <summary>The triple term, when <see cref="Kind"/> is <see cref="TermKind.TripleTerm"/>.</summary>
    public TripleTerm? Triple { get; }

    /// <summary>How long <see cref="Value"/> is, or all the terms within a triple term: what a limit on kept text counts.</summary>
    public long TextLength => Triple?.TextLength ?? Value.Length;

    /// <summary>True for <c>default</c>: an unbound cell, or the unnamed graph.</summary>
    public bool IsNone => Kind == TermKind.None;

    /// <summary>An IRI, given absolute and without angle brackets.</summary>
    public static TermView Iri(ReadOnlySpan<byte> value) => new(TermKind.Iri, value, default, default, BaseDirection.None, null);

    /// <summary>A blank node, given by its label without <c>_:</c>.</summary>
    public static TermView BlankNode(ReadOnlySpan<byte> label) => new(TermKind.BlankNode, label, default, default, BaseDirection.None, null);

    /// <summary>A literal without language tag.</summary>
    public static TermView Literal(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> datatype) =>
        new(TermKind.Literal, lexicalForm, datatype, default, BaseDirection.None, null);

    /// <summary>A language-tagged string; the caller hands the tag over in lower case.</summary>
    public static TermView LanguageTagged(ReadOnlySpan<byte> lexicalForm, ReadOnlySpan<byte> language, BaseDirection direction = BaseDirection.None) =>
        new(
            TermKind.Literal,
            lexicalForm,
            direction == BaseDirection.None ? RdfVocabulary.LangStringUtf8 : RdfVocabulary.DirLangStringUtf8,
            language,
            direction,
            null);

    /// <summary>A triple used as a term.</summary>
    public static TermView TripleTerm(TripleTerm term) => new(TermKind.TripleTerm, default, default, default, BaseDirection.None, term);

    /// <summary>Builds the term as an object that outlives the view.</summary>
    /// <exception cref="InvalidOperationException">The view is <c>default</c>.</exception>
    public Term ToTerm() => Kind switch
    {
        TermKind.Iri => new Iri(Encoding.UTF8.GetString(Value)),
        TermKind.BlankNode => new BlankNode(Encoding.UTF8.GetString(Value)),
        TermKind.Literal when !Language.IsEmpty => new Literal(Encoding.UTF8.GetString(Value), Encoding.UTF8.GetString(Language), Direction),
        TermKind.Literal when Datatype.SequenceEqual(XsdVocabulary.StringUtf8) => new Literal(Encoding.UTF8.GetString(Value)),
        TermKind.Literal => new Literal(Encoding.UTF8.GetString(Value), new Iri(Encoding.UTF8.GetString(Datatype))),
        TermKind.TripleTerm => Triple!,
        _ => throw new InvalidOperationException("There is no term here: test IsNone first."),
    };

    /// <summary>True when both views show the same term (RDF term equality), or both show none.</summary>
    public bool SameTermAs(in TermView other) =>
        Kind == other.Kind
        && Value.SequenceEqual(other.Value)
        && Datatype.SequenceEqual(other.Datatype)
        && Language.SequenceEqual(other.Language)
        && Direction == other.Direction
        && Equals(Triple, other.Triple);
}
