using System.Buffers;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Execution;

/// <summary>Bytes that an expression or aggregate writes, charged to the execution's budget as they grow.</summary>
internal sealed class ChargedBuffer(MemoryBudget budget) : IBufferWriter<byte>, IDisposable
{
    /// <summary>The longest text that a query may make.</summary>
    public const int MaxLength = 1 << 26;

    private const int FirstLength = 64;

    private byte[] _bytes = [];
    private int _count;

    public int WrittenCount => _count;

    public ReadOnlySpan<byte> WrittenSpan => _bytes.AsSpan(0, _count);

    public void ResetWrittenCount() => _count = 0;

    public void Advance(int count) => _count += count;

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsSpan(_count);
    }

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Ensure(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public void Dispose()
    {
        budget.Release(_bytes.Length);
        (_bytes, _count) = ([], 0);
    }

    private void Ensure(int more)
    {
        more = Math.Max(more, 1);
        if (_bytes.Length - _count >= more)
        {
            return;
        }

        var needed = _count + (long)more;
        if (needed > MaxLength)
        {
            throw new QueryBudgetException($"The query makes a text of more than {MaxLength:N0} bytes, the longest there may be: shorten it with SUBSTR, or put less together.");
        }

        var length = (int)Math.Clamp(_bytes.Length * 2L, Math.Max(needed, FirstLength), Math.Max(needed, MaxLength));
        budget.Charge(length);
        var grown = new byte[length];
        _bytes.AsSpan(0, _count).CopyTo(grown);
        budget.Release(_bytes.Length);
        _bytes = grown;
    }
}
