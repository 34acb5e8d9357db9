using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Mutualisons.Search.Index;

/// <summary>One SQLite database that maps keys to text ids: a file, or in memory; filled by one writer and read by many.</summary>
/// <remarks>
/// <c>texts</c> is a contentless FTS5 table without positions: the matcher reads texts anyway. <c>words</c> holds the words that each merge added, and
/// <c>facts</c> what the file is and how far it goes; all three change in one transaction.
/// </remarks>
internal sealed class IndexGeneration : IDisposable
{
    private const string Version = "2";
    private const string Schema = """
        PRAGMA page_size = 8192;
        CREATE TABLE facts(name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
        CREATE TABLE words(batch INTEGER PRIMARY KEY, words TEXT);
        CREATE VIRTUAL TABLE texts USING fts5(keys, content = '', detail = none, columnsize = 0, tokenize = 'ascii');
        """;

    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly string _source;
    private readonly SqliteConnection _writer;
    private readonly KeyWriter _keys;
    private int _leases = 1;

    private IndexGeneration(string? path, string source)
    {
        Path = path;
        _source = source;
        _writer = Connect();
        _keys = new(Vocabulary);
    }

    /// <summary>The file; null in memory.</summary>
    public string? Path { get; }

    /// <summary>The words that are in it.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>The highest id that is in it, with all below; -1 when it is empty.</summary>
    public long Watermark { get; private set; } = -1;

    /// <summary>How many texts are in it.</summary>
    public long Count { get; private set; }

    public static IndexGeneration Create(string? path, string identity, bool isComplete)
    {
        var generation = new IndexGeneration(path, path ?? $"file:/mutualisons-{Guid.NewGuid():N}?vfs=memdb");
        try
        {
            Execute(generation._writer, Schema);
            generation.SetMode();
            generation.SetFact("version", Version);
            generation.SetFact("identity", identity);
            generation.SetFact("watermark", "-1");
            generation.SetFact("count", "0");
            if (isComplete)
            {
                generation.MarkComplete();
            }

            return generation;
        }
        catch (SqliteException)
        {
            // The caller says what it means; the connection goes with it.
            generation.Dispose();
            throw;
        }
    }

    /// <summary>Opens a file; null when it is damaged, unfinished, of another version or another owner.</summary>
    public static IndexGeneration? TryOpen(string path, string identity)
    {
        IndexGeneration? generation = null;
        try
        {
            generation = new IndexGeneration(path, path);
            if (generation.Fact("version") == Version && generation.Fact("identity") == identity && generation.Fact("complete") == "1")
            {
                generation.SetMode();
                generation.Load();
                return generation;
            }
        }
        catch (SqliteException)
        {
            // No database, or a damaged one: the caller starts anew.
        }
        catch (FormatException)
        {
            // A fact that is no number: damage too.
        }

        generation?.Dispose();
        return null;
    }

    /// <summary>Says that all texts up to the watermark are in it.</summary>
    public void MarkComplete() => SetFact("complete", "1");

    /// <summary>Adds texts with rising ids above the watermark, all or none.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="watermark">Up to which id everything is in then.</param>
    public void Write(IReadOnlyList<IndexedText> texts, long watermark)
    {
        using var transaction = _writer.BeginTransaction();
        using (var insert = new TextInserter(_writer))
        using (var keys = new KeyPipeline(texts, _keys))
        {
            for (var i = 0; i < texts.Count; i++)
            {
                insert.Insert(texts[i].Id, keys[i]);
            }
        }

        if (_keys.News.Count > 0)
        {
            Execute(_writer, "INSERT INTO words(words) VALUES ($value)", string.Join(' ', _keys.News));
            _keys.News.Clear();
        }

        SetFact("watermark", watermark.ToString(CultureInfo.InvariantCulture));
        SetFact("count", (Count + texts.Count).ToString(CultureInfo.InvariantCulture));
        transaction.Commit();
        Watermark = watermark;
        Count += texts.Count;
    }

    /// <summary>Reads the next ids that answer an expression, after one id and up to another; fewer than the buffer holds are the last.</summary>
    public int Read(string expression, long after, long upTo, long[] buffer, CancellationToken cancellation)
    {
        if (!_readers.TryTake(out var connection))
        {
            connection = Connect();
        }

        try
        {
            return Read(connection, expression, after, upTo, buffer, cancellation);
        }
        finally
        {
            _readers.Add(connection);
        }
    }

    /// <summary>Keeps it open until <see cref="Release"/>; false when it is closed already.</summary>
    public bool TryLease()
    {
        int leases;
        do
        {
            leases = Volatile.Read(ref _leases);
        }
        while (leases > 0 && Interlocked.CompareExchange(ref _leases, leases + 1, leases) != leases);

        return leases > 0;
    }

    /// <summary>Gives a lease back; the last one closes it.</summary>
    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) == 0)
        {
            Close();
        }
    }

    public void Dispose() => Release();

    private static int Read(SqliteConnection connection, string expression, long after, long upTo, long[] buffer, CancellationToken cancellation)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM texts WHERE texts MATCH $expression AND rowid > $after AND rowid <= $upTo ORDER BY rowid LIMIT $limit";
        command.Parameters.AddWithValue("$expression", expression);
        command.Parameters.AddWithValue("$after", after);
        command.Parameters.AddWithValue("$upTo", upTo);
        command.Parameters.AddWithValue("$limit", buffer.Length);
        using var stop = cancellation.Register(() => SQLitePCL.raw.sqlite3_interrupt(connection.Handle));
        try
        {
            using var rows = command.ExecuteReader();
            var count = 0;
            while (rows.Read())
            {
                buffer[count++] = rows.GetInt64(0);
            }

            return count;
        }
        catch (SqliteException) when (cancellation.IsCancellationRequested)
        {
            // The interruption that was asked for.
            throw new OperationCanceledException(cancellation);
        }
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _source, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;");
            return connection;
        }
        catch (SqliteException)
        {
            // It never opened.
            connection.Dispose();
            throw;
        }
    }

    // The index can be made again, so a commit waits for no disk; the log keeps the file whole.
    private void SetMode() => Execute(_writer, Path is null ? "PRAGMA synchronous = OFF;" : "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;");

    private void Load()
    {
        Watermark = long.Parse(Fact("watermark")!, CultureInfo.InvariantCulture);
        Count = long.Parse(Fact("count")!, CultureInfo.InvariantCulture);
        Execute(_writer, "SELECT rowid FROM texts WHERE texts MATCH '\"integrity\"' LIMIT 1");
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT words FROM words";
        using var rows = command.ExecuteReader();
        while (rows.Read())
        {
            var words = rows.GetString(0);
            foreach (var word in words.AsSpan().Split(' '))
            {
                Vocabulary.Add(words.AsSpan(word));
            }
        }
    }

    private string? Fact(string name)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT value FROM facts WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() as string;
    }

    private void SetFact(string name, string value)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "INSERT INTO facts(name, value) VALUES ($name, $value) ON CONFLICT(name) DO UPDATE SET value = $value";
        command.Parameters.AddWithValue("$name", name);
        command.Parameters.AddWithValue("$value", value);
        command.ExecuteNonQuery();
    }

    private void Close()
    {
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _writer.Dispose();
    }

    private static void Execute(SqliteConnection connection, string sql, string? value = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (value is not null)
        {
            command.Parameters.AddWithValue("$value", value);
        }

        command.ExecuteNonQuery();
    }
}
