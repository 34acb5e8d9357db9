using System.Globalization;
using Microsoft.Data.Sqlite;
using Mutualisons.Rdf;

namespace Mutualisons.Benchmarks.Search;

/// <summary>SQLite's own full-text search over the same texts, asked without any view, statements or languages: what a search costs at the very least.</summary>
internal sealed class DirectIndex : IDisposable
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
    private readonly SqliteConnection _connection;

    public DirectIndex(IEnumerable<Literal> texts)
    {
        Directory.CreateDirectory(_folder);
        _connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE VIRTUAL TABLE texts USING fts5(text, content = '', tokenize = \"unicode61 remove_diacritics 2\")");
        using var transaction = _connection.BeginTransaction();
        using var insert = _connection.CreateCommand();
        insert.CommandText = "INSERT INTO texts(rowid, text) VALUES ($id, $text)";
        var (id, text) = (insert.Parameters.Add("$id", SqliteType.Integer), insert.Parameters.Add("$text", SqliteType.Text));
        long number = 0;
        foreach (var literal in texts)
        {
            (id.Value, text.Value) = (++number, literal.LexicalForm);
            insert.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    /// <summary>The bytes on disk.</summary>
    public long Size => Directory.EnumerateFiles(_folder).Sum(file => new FileInfo(file).Length);

    private string DatabasePath => Path.Combine(_folder, "direct.db");

    /// <summary>The best ten of a search in FTS5's syntax, and how many there are.</summary>
    public long Search(string match)
    {
        using var best = _connection.CreateCommand();
        best.CommandText = "SELECT rowid FROM texts WHERE texts MATCH $match ORDER BY rank LIMIT 10";
        best.Parameters.AddWithValue("$match", match);
        using (var rows = best.ExecuteReader())
        {
            while (rows.Read())
            {
            }
        }

        using var all = _connection.CreateCommand();
        all.CommandText = "SELECT COUNT(*) FROM texts WHERE texts MATCH $match";
        all.Parameters.AddWithValue("$match", match);
        return Convert.ToInt64(all.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        _connection.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
