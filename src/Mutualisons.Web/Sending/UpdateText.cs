namespace Mutualisons.Web.Sending;

/// <summary>Memory for the text of one update, given back when it is disposed of.</summary>
internal sealed class UpdateText(Memory<byte> bytes, Action giveBack) : IDisposable
{
    private Action? _giveBack = giveBack;

    /// <summary>The memory, as long as the text.</summary>
    public Memory<byte> Bytes { get; } = bytes;

    public void Dispose() => Interlocked.Exchange(ref _giveBack, null)?.Invoke();
}
