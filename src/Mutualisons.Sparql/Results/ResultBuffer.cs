using System.Buffers;
using System.Globalization;
using System.Text;

namespace Mutualisons.Sparql.Results;

/// <summary>Gathers UTF-8 between flushes, so that small pieces cost no call into the output.</summary>
internal sealed class ResultBuffer(int chunkSize)
{
    private byte[] _bytes = new byte[chunkSize + 1024];

    public int Length { get; private set; }

    public void Append(byte value)
    {
        if (Length == _bytes.Length)
        {
            Grow(1);
        }

        _bytes[Length++] = value;
    }

    public void Append(ReadOnlySpan<byte> text)
    {
        if (text.Length > _bytes.Length - Length)
        {
            Grow(text.Length);
        }

        text.CopyTo(_bytes.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(string text) => Append(Encoding.UTF8.GetBytes(text));

    /// <summary>Four hexadecimal digits, as escapes have them.</summary>
    public void AppendHex4(int value)
    {
        Span<byte> digits = stackalloc byte[4];
        value.TryFormat(digits, out _, "X4", CultureInfo.InvariantCulture);
        Append(digits);
    }

    public void MoveTo(IBufferWriter<byte> output)
    {
        output.Write(_bytes.AsSpan(0, Length));
        Length = 0;
        if (_bytes.Length > 16 * (chunkSize + 1024))
        {
            // One very long row should not cost its memory to the end of the result.
            _bytes = new byte[chunkSize + 1024];
        }
    }

    private void Grow(int needed) => Array.Resize(ref _bytes, Math.Max(checked(Length + needed), _bytes.Length * 2));
}
