using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Search;
using Mutualisons.Store;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>The text index follows the store, whatever happens to its files.</summary>
public sealed class TextUpkeepTests
{
    private const int Most = 16;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_literal_is_found_from_its_commit_on_by_every_thread(bool isOnDisk)
    {
        using var folder = new TemporaryFolder();
        await using var store = QuadStore.Open(Options(isOnDisk ? folder.Path : null));
        using var stop = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => SearchUntil(store, stop.Token))).ToList();
        for (var commit = 0; commit < 60; commit++)
        {
            await CommitAsync(store, $"common word{commit}", $"common other{commit}");
            Assert.Equal([$"common word{commit}"], Find(store, $"word{commit}"));
            Assert.Equal(2 * (commit + 1), Find(store, "common").Count);
        }

        await stop.CancelAsync();
        Assert.All(await Task.WhenAll(readers), searches => Assert.True(searches > 0));
    }

    [Fact]
    public async Task A_snapshot_finds_no_literal_of_a_later_commit()
    {
        await using var store = QuadStore.Open(Options(null));
        await CommitAsync(store, [.. Enumerable.Range(0, 2 * Most).Select(i => $"early {i}")]);
        using var snapshot = store.OpenSnapshot();
        await CommitAsync(store, [.. Enumerable.Range(0, 2 * Most).Select(i => $"late {i} early")]);
        await store.CheckTextAsync();
        Assert.Equal(2 * Most, Find(snapshot, "early").Count);
        Assert.Equal(4 * Most, Find(store, "early").Count);
    }

    [Fact]
    public async Task A_text_with_a_direction_is_found_in_its_language()
    {
        await using var store = QuadStore.Open(Options(null));
        using (var transaction = await store.BeginAsync())
        {
            var subject = transaction.GetOrAdd(TermView.Iri("http://example.org/s"u8));
            transaction.Insert(subject, subject, transaction.GetOrAdd(TermView.LanguageTagged("coopératives"u8, "fr"u8, BaseDirection.LeftToRight)), TermId.DefaultGraph);
            transaction.Insert(subject, subject, transaction.GetOrAdd(TermView.LanguageTagged("coopératives"u8, "he"u8, BaseDirection.RightToLeft)), TermId.DefaultGraph);
            await transaction.CommitAsync();
        }

        using var snapshot = store.OpenSnapshot();
        var query = TextQuery.Parse("coopérative");
        var matcher = new TextMatcher(query);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var found = snapshot.FindText(query).Select(id => snapshot.Resolve(id, buffer).ToTerm()).Cast<Literal>().Where(text => matcher.Match(text.LexicalForm, text.Language) is not null).ToList();
        Assert.Equal([new Literal("coopératives", "fr", BaseDirection.LeftToRight)], found);
    }

    [Fact]
    public async Task A_store_that_is_opened_again_goes_on_with_its_index()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Path);
        await using var store = QuadStore.Open(Options(folder.Path));
        await CommitAsync(store, "kept 100");
        Assert.Equal(101, Find(store, "kept").Count);
        Assert.Empty(await store.CheckTextAsync());
        Assert.Equal(101, store.TextIndex!.Literals);
        Assert.Null(store.TextIndex.Failure);
    }

    [Theory]
    [InlineData("no database")]
    [InlineData("")]
    [InlineData(null)]
    public async Task A_damaged_or_missing_index_is_made_again(string? content)
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Path);
        var files = Directory.GetFiles(Path.Combine(folder.Path, "text"), "*.db");
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            File.Delete(file);
            if (content is not null)
            {
                await File.WriteAllTextAsync(file, content);
            }
        }

        await using var store = QuadStore.Open(Options(folder.Path));
        Assert.Equal(100, Find(store, "kept").Count);
        Assert.Empty(await store.CheckTextAsync());
        Assert.Equal(100, store.TextIndex!.Literals);
    }

    [Fact]
    public async Task An_index_of_another_store_or_of_a_later_state_does_not_count()
    {
        using var first = new TemporaryFolder();
        using var second = new TemporaryFolder();
        await FillAsync(first.Path);
        await using (var other = QuadStore.Open(Options(second.Path)))
        {
            await CommitAsync(other, "something else");
        }

        CopyFolder(Path.Combine(first.Path, "text"), Path.Combine(second.Path, "text"));
        await using var store = QuadStore.Open(Options(second.Path));
        Assert.Empty(await store.CheckTextAsync());
        Assert.Equal(["something else"], Find(store, "else"));
        Assert.Equal(1, store.TextIndex!.Literals);
    }

    [Fact]
    public async Task Making_it_anew_while_others_write_and_search_loses_nothing()
    {
        using var folder = new TemporaryFolder();
        await FillAsync(folder.Path);
        await using var store = QuadStore.Open(Options(folder.Path));
        using var stop = new CancellationTokenSource();
        var searching = Task.Run(() => SearchUntil(store, stop.Token));
        var writing = Task.Run(async () =>
        {
            for (var i = 0; i < 40; i++)
            {
                await CommitAsync(store, $"common kept new{i}");
            }
        });
        var report = await store.ReindexTextAsync();
        await writing;
        Assert.InRange(report!.Entries, 100, 140);
        await store.ReindexTextAsync();
        await stop.CancelAsync();
        await searching;
        Assert.Equal(140, Find(store, "kept").Count);
        Assert.Empty(await store.CheckTextAsync());
        Assert.Equal(140, store.TextIndex!.Literals);
    }

    [Fact]
    public async Task Without_an_index_searches_look_at_every_literal()
    {
        using var folder = new TemporaryFolder();
        await using var store = QuadStore.Open(Options(folder.Path) with { IndexesText = false });
        await CommitAsync(store, [.. Enumerable.Range(0, 100).Select(i => $"kept {i}")]);
        Assert.Equal(100, Find(store, "kept").Count);
        Assert.Null(store.TextIndex);
        Assert.Null(await store.ReindexTextAsync());
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "text")));
    }

    [Fact]
    public async Task A_folder_where_no_index_can_be_written_is_told_and_hurts_no_search()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(Path.Combine(folder.Path, "text"), "a file where the index wants a folder");
        await using var store = QuadStore.Open(Options(folder.Path));
        await CommitAsync(store, [.. Enumerable.Range(0, 100).Select(i => $"kept {i}")]);
        Assert.Equal(100, Find(store, "kept").Count);
        Assert.NotEmpty(await store.CheckTextAsync());
    }

    private static StoreOptions Options(string? folder) => new() { Location = folder, MaxUnindexedTerms = Most };

    private static async Task FillAsync(string folder)
    {
        await using var store = QuadStore.Open(Options(folder));
        await CommitAsync(store, [.. Enumerable.Range(0, 100).Select(i => $"kept {i}")]);
        Assert.Empty(await store.CheckTextAsync());
    }

    private static async Task CommitAsync(QuadStore store, params string[] texts)
    {
        using var transaction = await store.BeginAsync();
        var subject = transaction.GetOrAdd(TermView.Iri("http://example.org/s"u8));
        foreach (var text in texts)
        {
            transaction.Insert(subject, subject, transaction.GetOrAdd(TermView.Literal(Encoding.UTF8.GetBytes(text), XsdVocabulary.StringUtf8)), TermId.DefaultGraph);
        }

        await transaction.CommitAsync();
    }

    private static int SearchUntil(QuadStore store, CancellationToken stop)
    {
        // A thread that comes to run only when all is committed still searches once.
        var (searches, least) = (0, 0);
        do
        {
            var found = Find(store, "common OR kept").Count;
            Assert.True(found >= least, $"{found} found after {least}");
            least = found;
            searches++;
        }
        while (!stop.IsCancellationRequested);

        return searches;
    }

    private static List<string> Find(QuadStore store, string text)
    {
        using var snapshot = store.OpenSnapshot();
        return Find(snapshot, text);
    }

    private static List<string> Find(StoreSnapshot snapshot, string text)
    {
        var query = TextQuery.Parse(text);
        var matcher = new TextMatcher(query);
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        var candidates = snapshot.FindText(query).ToList();
        Assert.Equal(candidates.Count, candidates.Distinct().Count());
        return [.. candidates.Select(id => Encoding.UTF8.GetString(snapshot.Resolve(id, buffer).Value)).Where(literal => matcher.Match(literal, null) is not null)];
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.GetFiles(from))
        {
            File.Copy(file, Path.Combine(to, Path.GetFileName(file)), overwrite: true);
        }
    }
}
