using System.Buffers;
using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Tests.Naive;

/// <summary>Constructor functions (section 17.5); null is the error value.</summary>
internal static class NaiveCasts
{
    public static bool IsKnown(Iri function) => function == XsdVocabulary.String || XsdTypes.TryFind(NaiveValues.Utf8(function.Value), out _);

    public static Literal? Cast(Term argument, Iri target)
    {
        if (target == XsdVocabulary.String)
        {
            return ToText(argument) is { } text ? new Literal(text) : null;
        }

        XsdTypes.TryFind(NaiveValues.Utf8(target.Value), out var type);
        if (NaiveValues.SimpleString(argument) is { } source)
        {
            return XsdValue.TryCast(NaiveValues.Utf8(source), type, out var read) ? read.ToLiteral() : null;
        }

        return NaiveValues.Of(argument) is { } value && value.TryCast(type, out var cast) ? cast.ToLiteral() : null;
    }

    private static string? ToText(Term argument)
    {
        if (argument is Iri iri)
        {
            return iri.Value;
        }

        if (NaiveValues.Of(argument) is not { } value)
        {
            return NaiveValues.SimpleString(argument);
        }

        var output = new ArrayBufferWriter<byte>();
        value.WriteString(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
