namespace Mutualisons.Search.Index;

/// <summary>Makes the keys of many texts on a thread of its own, while those made already are inserted.</summary>
internal sealed class KeyPipeline : IDisposable
{
    private const int Piece = 256;

    private readonly IReadOnlyList<IndexedText> _texts;
    private readonly KeyWriter _writer;
    private readonly string[] _keys;
    private readonly SemaphoreSlim _ready = new(0);
    private readonly Thread? _thread;
    private Exception? _failure;

    public KeyPipeline(IReadOnlyList<IndexedText> texts, KeyWriter writer)
    {
        _texts = texts;
        _writer = writer;
        _keys = new string[texts.Count];
        if (texts.Count > Piece)
        {
            _thread = new(MakeAll) { IsBackground = true, Name = "text keys" };
            _thread.Start();
        }
    }

    /// <summary>The keys of one text; ask for them in order.</summary>
    public string this[int index]
    {
        get
        {
            if (_thread is null)
            {
                return _writer.Write(_texts[index].Text, _texts[index].Language);
            }

            if (index % Piece == 0)
            {
                _ready.Wait();
                if (_failure is not null)
                {
                    throw new InvalidOperationException("The words of a text could not be read.", _failure);
                }
            }

            return _keys[index];
        }
    }

    public void Dispose()
    {
        _thread?.Join();
        _ready.Dispose();
    }

    private void MakeAll()
    {
        try
        {
            for (var i = 0; i < _keys.Length; i++)
            {
                _keys[i] = _writer.Write(_texts[i].Text, _texts[i].Language);
                if ((i + 1) % Piece == 0 || i == _keys.Length - 1)
                {
                    _ready.Release();
                }
            }
        }
#pragma warning disable CA1031 // Whatever it is, the thread that waits has to be told.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            // Thrown again by the indexer, for this piece and those that will never come.
            _failure = exception;
            _ready.Release(1 + (_keys.Length / Piece));
        }
    }
}
