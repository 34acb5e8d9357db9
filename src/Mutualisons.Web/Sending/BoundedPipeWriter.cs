using System.IO.Pipelines;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Sending;

/// <summary>Passes an answer on until it has more bytes than an answer may have.</summary>
internal sealed class BoundedPipeWriter(PipeWriter output, long limit) : PipeWriter
{
    private long _written;

    public override bool CanGetUnflushedBytes => output.CanGetUnflushedBytes;

    public override long UnflushedBytes => output.UnflushedBytes;

    /// <summary>The failure of an answer that grows beyond the limit.</summary>
    public static QueryBudgetException TooLong(long limit) =>
        new($"The answer has more than {limit:N0} bytes, the most there may be: select less, or ask for it in parts with LIMIT and OFFSET.");

    public override void Advance(int bytes)
    {
        if ((_written += bytes) > limit)
        {
            throw TooLong(limit);
        }

        output.Advance(bytes);
    }

    public override Memory<byte> GetMemory(int sizeHint = 0) => output.GetMemory(sizeHint);

    public override Span<byte> GetSpan(int sizeHint = 0) => output.GetSpan(sizeHint);

    public override void CancelPendingFlush() => output.CancelPendingFlush();

    public override void Complete(Exception? exception = null) => output.Complete(exception);

    public override ValueTask<FlushResult> FlushAsync(CancellationToken cancellationToken = default) => output.FlushAsync(cancellationToken);
}
