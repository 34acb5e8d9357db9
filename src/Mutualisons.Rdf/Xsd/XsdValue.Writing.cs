using System.Buffers;
using System.Text;

namespace Mutualisons.Rdf.Xsd;

/// <content>From values to texts.</content>
public readonly partial struct XsdValue
{
    /// <summary>Writes the canonical lexical form of XSD 1.1, for a literal of datatype <see cref="Type"/>: <c>1.0E0</c> for the double one, <c>1</c> for the decimal one.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public void WriteCanonical(IBufferWriter<byte> output)
    {
        if (Type is XsdType.Float or XsdType.Double)
        {
            XsdFloatingPoint.WriteCanonical(Double, Type == XsdType.Float, output);
        }
        else
        {
            WriteString(output);
        }
    }

    /// <summary>Writes what casting to <c>xsd:string</c> gives: as the canonical form, but floats and doubles of usual size without exponent (<see href="https://www.w3.org/TR/xpath-functions-31/#casting-to-string">XPath Functions, section 19.1.2</see>).</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public void WriteString(IBufferWriter<byte> output)
    {
        switch (Type)
        {
            case XsdType.Boolean:
                output.Write(_bits != 0 ? "true"u8 : "false"u8);
                break;
            case XsdType.Integer or XsdType.Decimal:
                _number.WriteTo(output);
                break;
            case XsdType.Float or XsdType.Double:
                XsdFloatingPoint.WriteString(Double, Type == XsdType.Float, output);
                break;
            case XsdType.Duration or XsdType.YearMonthDuration or XsdType.DayTimeDuration:
                AsDuration().WriteTo(output, Type);
                break;
            default:
                AsDateTime().WriteTo(output);
                break;
        }
    }

    /// <summary>The value as a literal in canonical form.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public Literal ToLiteral() => new(ToString(), Type.ToIri());

    /// <summary>The canonical lexical form; empty for no value.</summary>
    public override string ToString()
    {
        if (Type == XsdType.None)
        {
            return string.Empty;
        }

        var output = new ArrayBufferWriter<byte>(40);
        WriteCanonical(output);
        return Encoding.ASCII.GetString(output.WrittenSpan);
    }
}
