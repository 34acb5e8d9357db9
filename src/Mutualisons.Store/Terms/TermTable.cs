using System.Buffers;
using System.Globalization;
using Mutualisons.Rdf;

namespace Mutualisons.Store.Terms;

/// <summary>From terms to ids and back over a dictionary: inline if possible, else its entry.</summary>
internal sealed partial class TermTable(TermDictionary dictionary)
{
    private const int MaxLabelLength = 20;

    [ThreadStatic]
    private static ArrayBufferWriter<byte>? t_scratch;

    public TermDictionary Dictionary { get; } = dictionary;

    private static ArrayBufferWriter<byte> Scratch => t_scratch ??= new ArrayBufferWriter<byte>(256);

    /// <summary>The id of a term below a dictionary length; <c>default</c> if it is absent there.</summary>
    public TermId Find(in TermView term, int length, ulong blankNodeCount)
    {
        if (term.Kind == TermKind.BlankNode)
        {
            return TryParseLabel(term.Value, out var number) && number < blankNodeCount ? TermId.BlankNode(number) : default;
        }

        if (term.Kind == TermKind.TripleTerm)
        {
            return FindTriple(term.Triple!.Triple, length, blankNodeCount);
        }

        if (term.Kind is not (TermKind.Iri or TermKind.Literal))
        {
            return default;
        }

        if (TermId.TryInline(term, out var id))
        {
            return id;
        }

        var kind = TermCodec.KindOf(term);
        var datatype = kind == TermIdKind.TypedLiteral ? Dictionary.Find(TermIdKind.Iri, term.Datatype, length) : 0;
        if (datatype < 0)
        {
            return default;
        }

        var index = Dictionary.Find(kind, TermCodec.Encode(term, kind, datatype, Scratch), length);
        return index < 0 ? default : TermId.Dictionary(kind, index);
    }

    /// <summary>The id of an IRI or literal, which is added to the dictionary if it is new and not inline.</summary>
    public TermId GetOrAdd(in TermView term)
    {
        if (TermId.TryInline(term, out var id))
        {
            return id;
        }

        var kind = TermCodec.KindOf(term);
        var datatype = kind == TermIdKind.TypedLiteral ? Dictionary.GetOrAdd(TermIdKind.Iri, term.Datatype) : 0;
        return TermId.Dictionary(kind, Dictionary.GetOrAdd(kind, TermCodec.Encode(term, kind, datatype, Scratch)));
    }

    /// <summary>The term of an id, as spans of the dictionary or of <paramref name="buffer"/>.</summary>
    public TermView Resolve(TermId id, ArrayBufferWriter<byte> buffer)
    {
        if (id.Kind == TermIdKind.TripleTerm)
        {
            return TermView.TripleTerm(ResolveTriple(id, buffer));
        }

        if (id.IsDictionary)
        {
            return TermCodec.Decode(Dictionary, id.Kind, Dictionary.BytesOf((int)id.Payload));
        }

        if (id.Kind == TermIdKind.BlankNode)
        {
            return TermView.BlankNode(WriteLabel(id.Payload, buffer));
        }

        var target = buffer.GetSpan(InlineLiteral.MaxLength);
        var length = id.FormatLexical(target);
        buffer.Advance(length);
        return TermView.Literal(target[..length], id.InlineDatatype);
    }

    private static ReadOnlySpan<byte> WriteLabel(ulong number, ArrayBufferWriter<byte> buffer)
    {
        var target = buffer.GetSpan(MaxLabelLength);
        target[0] = (byte)'b';
        number.TryFormat(target[1..], out var digits, default, CultureInfo.InvariantCulture);
        buffer.Advance(digits + 1);
        return target[..(digits + 1)];
    }

    private static bool TryParseLabel(ReadOnlySpan<byte> label, out ulong number)
    {
        number = 0;
        return label is [(byte)'b', >= (byte)'0' and <= (byte)'9', ..]
            && (label[1] != '0' || label.Length == 2)
            && ulong.TryParse(label[1..], NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }
}
