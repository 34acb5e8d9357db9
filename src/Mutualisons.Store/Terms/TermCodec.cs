using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Store.Terms;

/// <summary>Dictionary entries as bytes: what a term is besides its kind, spelt in one way only, so that equal terms have equal entries.</summary>
/// <remarks>
/// IRI and string: the text. Language-tagged: tag length (varint), tag, text; directional: one byte of direction before that.
/// Typed: the dictionary index of the datatype IRI (varint), then the lexical form. Triple terms are <see cref="TripleEntry"/>s.
/// </remarks>
internal static class TermCodec
{
    public static TermIdKind KindOf(in TermView term) => term.Kind switch
    {
        TermKind.Iri => TermIdKind.Iri,
        TermKind.Literal when !term.Language.IsEmpty => term.Direction == BaseDirection.None ? TermIdKind.LanguageString : TermIdKind.DirectionalString,
        TermKind.Literal when term.Datatype.SequenceEqual(XsdVocabulary.StringUtf8) => TermIdKind.String,
        TermKind.Literal => TermIdKind.TypedLiteral,
        _ => throw new ArgumentException($"A {term.Kind} has no text for a dictionary entry.", nameof(term)),
    };

    /// <summary>The entry of a term; <paramref name="datatype"/> is the index of a typed literal's datatype IRI.</summary>
    public static ReadOnlySpan<byte> Encode(in TermView term, TermIdKind kind, int datatype, ArrayBufferWriter<byte> scratch)
    {
        if (kind is TermIdKind.Iri or TermIdKind.String)
        {
            return term.Value;
        }

        scratch.ResetWrittenCount();
        if (kind == TermIdKind.TypedLiteral)
        {
            Varint.Write(scratch, (uint)datatype);
        }
        else
        {
            if (kind == TermIdKind.DirectionalString)
            {
                scratch.Write([(byte)term.Direction]);
            }

            Varint.Write(scratch, (uint)term.Language.Length);
            scratch.Write(term.Language);
        }

        scratch.Write(term.Value);
        return scratch.WrittenSpan;
    }

    /// <summary>The term of an entry, as spans of it.</summary>
    public static TermView Decode(TermDictionary dictionary, TermIdKind kind, ReadOnlySpan<byte> entry)
    {
        switch (kind)
        {
            case TermIdKind.Iri:
                return TermView.Iri(entry);
            case TermIdKind.String:
                return TermView.Literal(entry, XsdVocabulary.StringUtf8);
            case TermIdKind.TypedLiteral:
                var datatype = (int)Varint.Read(ref entry);
                return TermView.Literal(entry, dictionary.BytesOf(datatype));
        }

        var direction = BaseDirection.None;
        if (kind == TermIdKind.DirectionalString)
        {
            direction = (BaseDirection)entry[0];
            entry = entry[1..];
        }

        var length = (int)Varint.Read(ref entry);
        return TermView.LanguageTagged(entry[length..], entry[..length], direction);
    }
}
