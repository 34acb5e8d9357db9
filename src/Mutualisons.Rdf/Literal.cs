using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A literal: a lexical form with a datatype, and for language-tagged strings a tag kept in lower case (RDF 1.1 Concepts, section 3.3).</summary>
public sealed record Literal : Term
{
    /// <summary>A plain string, datatype <c>xsd:string</c>.</summary>
    public Literal(string lexicalForm)
        : this(lexicalForm, XsdVocabulary.String)
    {
    }

    /// <summary>A typed literal; the lexical form need not be valid for the datatype.</summary>
    /// <exception cref="ArgumentException"><paramref name="datatype"/> is <c>rdf:langString</c> or <c>rdf:dirLangString</c>, which need a language tag.</exception>
    public Literal(string lexicalForm, Iri datatype)
    {
        if (datatype == RdfVocabulary.LangString || datatype == RdfVocabulary.DirLangString)
        {
            throw new ArgumentException($"{datatype} needs a language tag: use the constructor that takes one.", nameof(datatype));
        }

        LexicalForm = lexicalForm;
        Datatype = datatype;
    }

    /// <summary>A language-tagged string, with a base direction if one is stated; the tag is lower-cased.</summary>
    /// <exception cref="ArgumentException"><paramref name="language"/> is empty.</exception>
    public Literal(string lexicalForm, string language, BaseDirection direction = BaseDirection.None)
    {
        ArgumentException.ThrowIfNullOrEmpty(language);
        LexicalForm = lexicalForm;
#pragma warning disable CA1308 // BCP 47 tags are ASCII, and RDF 1.1 names lower case as their value.
        Language = language.ToLowerInvariant();
#pragma warning restore CA1308
        Direction = direction;
        Datatype = direction == BaseDirection.None ? RdfVocabulary.LangString : RdfVocabulary.DirLangString;
    }

    /// <inheritdoc/>
    public override TermKind Kind => TermKind.Literal;

    /// <summary>The lexical form, letter for letter as read.</summary>
    public string LexicalForm { get; }

    /// <summary>The datatype IRI; <c>rdf:langString</c> or <c>rdf:dirLangString</c> when there is a language tag.</summary>
    public Iri Datatype { get; }

    /// <summary>The language tag in lower case, or null.</summary>
    public string? Language { get; }

    /// <summary>The base direction; <see cref="BaseDirection.None"/> without a language tag.</summary>
    public BaseDirection Direction { get; }

    /// <inheritdoc/>
    public override TermView ToView(ArrayBufferWriter<byte> buffer)
    {
        var lexicalForm = Encode(LexicalForm, buffer);
        return Language is null
            ? TermView.Literal(lexicalForm, Encode(Datatype.Value, buffer))
            : TermView.LanguageTagged(lexicalForm, Encode(Language, buffer), Direction);
    }

    internal override void Append(StringBuilder builder)
    {
        builder.Append('"');
        foreach (var c in LexicalForm)
        {
            _ = c switch
            {
                '"' => builder.Append("\\\""),
                '\\' => builder.Append(@"\\"),
                '\n' => builder.Append("\\n"),
                '\r' => builder.Append("\\r"),
                '\t' => builder.Append("\\t"),
                '\b' => builder.Append("\\b"),
                '\f' => builder.Append("\\f"),
                < ' ' or '\x7f' => builder.Append("\\u").Append(((int)c).ToString("X4", null)),
                _ => builder.Append(c),
            };
        }

        builder.Append('"');
        if (Language is not null)
        {
            builder.Append('@').Append(Language);
            AppendDirection(builder);
        }
        else if (Datatype != XsdVocabulary.String)
        {
            builder.Append("^^");
            Datatype.Append(builder);
        }
    }

    private void AppendDirection(StringBuilder builder)
    {
        if (Direction != BaseDirection.None)
        {
            builder.Append(Direction == BaseDirection.LeftToRight ? "--ltr" : "--rtl");
        }
    }
}
