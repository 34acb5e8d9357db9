using System.Diagnostics;

namespace Mutualisons.Search.Index;

/// <summary>The texts that are added but not merged: a queue in the order of ids, whose contents readers may copy. Guarded by its owner's lock.</summary>
internal sealed class PendingTexts
{
    private readonly Queue<IndexedText> _texts = [];
    private long _since;

    public int Count => _texts.Count;

    public long Characters { get; private set; }

    /// <summary>The highest id that waits; -1 when none does.</summary>
    public long LastId { get; private set; } = -1;

    /// <summary>How long texts have been waiting; zero when there are none.</summary>
    public TimeSpan Age => _texts.Count == 0 ? TimeSpan.Zero : Stopwatch.GetElapsedTime(_since);

    public void Add(in IndexedText text)
    {
        _since = _texts.Count == 0 ? Stopwatch.GetTimestamp() : _since;
        _texts.Enqueue(text);
        Characters += text.Text.Length;
        LastId = (long)text.Id.Value;
    }

    /// <summary>The first texts, up to a number.</summary>
    public IndexedText[] First(int most) => [.. _texts.Take(most)];

    public IndexedText[] All() => [.. _texts];

    /// <summary>Takes out what is merged by now.</summary>
    public void RemoveUpTo(long watermark)
    {
        LastId = LastId <= watermark ? -1 : LastId;
        while (_texts.TryPeek(out var text) && (long)text.Id.Value <= watermark)
        {
            Characters -= _texts.Dequeue().Text.Length;
        }
    }

    public void Clear()
    {
        _texts.Clear();
        Characters = 0;
        LastId = -1;
    }
}
