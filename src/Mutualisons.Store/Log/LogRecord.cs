namespace Mutualisons.Store.Log;

/// <summary>A valid record of a segment that is in memory: where it is and what its header says.</summary>
internal readonly record struct LogRecord(LogRecordHeader Header, int Offset)
{
    public int BodyOffset => Offset + LogRecordHeader.Size;
}
