using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextIndexTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("text-index-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void It_proposes_every_text_that_the_matcher_takes(int seed, bool isInMemory)
    {
        var random = new RandomTexts(seed);
        using var index = Open(new() { Folder = isInMemory ? null : _folder, MergeDelay = TimeSpan.FromMilliseconds(5) });
        var texts = new List<IndexedText>();
        for (var round = 0; round < 25; round++)
        {
            for (var i = random.Next(60); i >= 0; i--)
            {
                texts.Add(random.Text((ulong)texts.Count * 3));
                Assert.True(index.Add(texts[^1].Id, texts[^1].Text, texts[^1].Language));
            }

            if (random.Next(3) == 0)
            {
                index.Flush();
            }

            for (var i = 0; i < 25; i++)
            {
                var (query, range) = (random.Query(), random.Range());
                Assert.Equal(Scan(texts, query, range), Search(index, texts, query, range));
            }
        }
    }

    [Fact]
    public void Most_of_what_it_proposes_is_taken()
    {
        var random = new RandomTexts(7);
        using var index = Open(new());
        var texts = Enumerable.Range(0, 2_000).Select(i => random.Text((ulong)i)).ToList();
        texts.ForEach(text => index.Add(text.Id, text.Text, text.Language));
        index.Flush();

        var (proposed, taken) = (0, 0);
        for (var i = 0; i < 100; i++)
        {
            var query = random.Query();
            proposed += index.Candidates(query).Count();
            taken += Scan(texts, query, null).Count;
        }

        Assert.InRange((double)taken / proposed, 0.5, 1);
    }

    [Fact]
    public void Proposals_come_in_rising_order_and_once()
    {
        using var index = Open(new());
        for (var i = 0ul; i < 20_000; i++)
        {
            index.Add(new(i), i % 2 == 0 ? "jardin" : "café", "fr");
        }

        var found = index.Candidates(TextQuery.Parse("jardins")).ToList();

        Assert.Equal(Enumerable.Range(0, 10_000).Select(i => new TextId((ulong)i * 2)), found);
    }

    [Fact]
    public void What_was_merged_is_there_after_reopening()
    {
        using (var index = Open(new() { Folder = _folder }))
        {
            index.Add(new(5), "épicerie", "fr");
            index.Add(new(9), "coopérative", "fr");
        }

        using var again = Open(new() { Folder = _folder });

        Assert.False(again.WasReset);
        Assert.Equal((new TextId(9), 2), (again.Watermark, again.Count));
        Assert.Equal([new TextId(9)], again.Candidates(TextQuery.Parse("cooprative~")));
        Assert.False(again.Add(new(9), "coopérative", "fr"));
        Assert.True(again.Add(new(10), "coopérative", "fr"));
    }

    [Fact]
    public void After_a_crash_the_watermark_tells_what_is_missing()
    {
        var copy = Directory.CreateTempSubdirectory("text-index-copy-").FullName;
        try
        {
            using var index = Open(new() { Folder = _folder });
            index.Add(new(1), "un jardin", "fr");
            index.Flush();
            index.Add(new(2), "deux jardins", "fr");
            index.Flush();
            // What a killed process leaves: the file and its log, never closed.
            foreach (var file in Directory.GetFiles(_folder))
            {
                File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
            }

            using var crashed = Open(new() { Folder = copy });
            Assert.Equal(new TextId(2), crashed.Watermark);
            Assert.Equal([new TextId(1), new TextId(2)], crashed.Candidates(TextQuery.Parse("jardin")));
        }
        finally
        {
            Directory.Delete(copy, recursive: true);
        }
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("empty")]
    [InlineData("identity")]
    [InlineData("version")]
    [InlineData("unfinished")]
    public void Files_that_cannot_be_used_are_thrown_away(string damage)
    {
        using (var index = Open(new() { Folder = _folder, Identity = "a" }))
        {
            index.Add(new(1), "jardin", "fr");
        }

        var file = Assert.Single(Directory.GetFiles(_folder, "*.db"));
        Damage(file, damage);

        using var again = Open(new() { Folder = _folder, Identity = damage == "identity" ? "b" : "a" });
        Assert.True(again.WasReset);
        Assert.Null(again.Watermark);
        Assert.True(again.Add(new(1), "jardin", "fr"));
        Assert.Equal([new TextId(1)], again.Candidates(TextQuery.Parse("jardin")));
    }

    [Fact]
    public void Damage_found_while_serving_is_told_and_mended_by_a_rebuild()
    {
        var texts = Enumerable.Range(0, 30_000).Select(i => new IndexedText(new((ulong)i), $"jardin mot{i} autre{i}", "fr")).ToList();
        using (var index = Open(new() { Folder = _folder }))
        {
            texts.ForEach(text => index.Add(text.Id, text.Text, text.Language));
        }

        OverwriteAllButTheStart(Assert.Single(Directory.GetFiles(_folder, "*.db")));
        using var damaged = Open(new() { Folder = _folder });
        if (!damaged.WasReset)
        {
            var failures = 0;
            damaged.Failed += (_, _) => failures++;
            Assert.Contains("reindex", Assert.Throws<TextIndexException>(() => damaged.Candidates(TextQuery.Parse("jardin")).Count()).Message, StringComparison.Ordinal);
            Assert.Throws<TextIndexException>(() => damaged.Candidates(TextQuery.Parse("jardin")).Count());
            Assert.True(damaged.IsFailed);
            Assert.Equal(1, failures);
        }

        damaged.Rebuild(after => texts.Where(text => after is null || text.Id > after));

        Assert.False(damaged.IsFailed);
        Assert.Equal(30_000, damaged.Candidates(TextQuery.Parse("jardin")).Count());
        Assert.Single(Directory.GetFiles(_folder, "*.db"));
    }

    [Fact]
    public void The_deepest_and_the_longest_query_are_answered()
    {
        using var index = Open(new());
        for (var i = 0ul; i < 2_000; i++)
        {
            index.Add(new(i), $"jardin {Letters(i)}", null);
        }

        index.Flush();
        var deep = string.Concat(Enumerable.Range(0, 31).Select(i => $"jardin OR a{i} (")) + "jardin" + new string(')', 31);
        var wide = string.Join(" OR ", Enumerable.Range(0, TextLimits.QueryTerms).Select(i => Letters((ulong)i)));

        Assert.Equal(2_000, index.Candidates(TextQuery.Parse(deep).Widen(TextWidening.All)).Count());
        Assert.Equal(TextLimits.QueryTerms, index.Candidates(TextQuery.Parse(wide)).Count());
        Assert.True(index.Candidates(TextQuery.Parse(wide).Widen(TextWidening.All)).Count() >= TextLimits.QueryTerms);
    }

    [Fact]
    public void A_full_queue_waits_and_loses_nothing()
    {
        using var index = Open(new() { MaxPendingTexts = 3, MergeDelay = TimeSpan.Zero });
        for (var i = 0ul; i < 500; i++)
        {
            index.Add(new(i), "jardin", "fr");
        }

        Assert.Equal(500, index.Candidates(TextQuery.Parse("jardin")).Count());
    }

    [Fact]
    public void A_cancelled_search_stops()
    {
        using var index = Open(new());
        index.Add(new(1), "jardin", "fr");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => index.Candidates(TextQuery.Parse("jardin"), null, cancelled.Token).Count());
    }

    [Fact]
    public void A_closed_index_says_so()
    {
        var index = Open(new());
        index.Dispose();
        index.Dispose();

        Assert.Throws<ObjectDisposedException>(() => index.Add(new(1), "jardin", "fr"));
        Assert.Throws<ObjectDisposedException>(() => index.Candidates(TextQuery.Parse("jardin")).Count());
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Options_without_sense_are_refused(int texts, int characters) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Open(new() { MaxPendingTexts = texts, MaxPendingCharacters = characters }));

    // A word of eight letters of its own for each number.
    private static string Letters(ulong number) => string.Concat(Enumerable.Range(0, 8).Select(i => (char)('a' + (number >> i & 15) + (ulong)(i % 3))));

    private static TextIndex Open(TextIndexOptions options) => new(options);

    private static List<TextId> Scan(List<IndexedText> texts, TextQuery query, string? range)
    {
        var matcher = new TextMatcher(query, range);
        return [.. texts.Where(text => matcher.Match(text.Text, text.Language) is not null).Select(text => text.Id)];
    }

    private static List<TextId> Search(TextIndex index, List<IndexedText> texts, TextQuery query, string? range)
    {
        var matcher = new TextMatcher(query, range);
        return [.. index.Candidates(query, range).Where(id => texts[(int)id.Value / 3] is var text && matcher.Match(text.Text, text.Language) is not null)];
    }

    private static void Damage(string file, string damage)
    {
        switch (damage)
        {
            case "garbage":
                File.WriteAllText(file, "This is not a database, and long enough to be read as the first page of one.");
                break;
            case "empty":
                File.WriteAllBytes(file, []);
                break;
            case "version" or "unfinished":
                using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={file};Pooling=False"))
                {
                    connection.Open();
                    using var command = connection.CreateCommand();
                    command.CommandText = damage == "version" ? "UPDATE facts SET value = '0' WHERE name = 'version'" : "DELETE FROM facts WHERE name = 'complete'";
                    Assert.Equal(1, command.ExecuteNonQuery());
                }

                break;
        }
    }

    private static void OverwriteAllButTheStart(string file)
    {
        using var stream = new FileStream(file, FileMode.Open);
        stream.Position = 256 * 1024;
        var noise = new byte[stream.Length - stream.Position];
        new Random(1).NextBytes(noise);
        stream.Write(noise);
    }
}
