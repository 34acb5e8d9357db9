using System.Globalization;
using Mutualisons.Search;
using Xunit;

namespace Mutualisons.Tests.Search;

public sealed class TextIndexConcurrencyTests : IDisposable
{
    private const int Texts = 6_000;

    private readonly string _folder = Directory.CreateTempSubdirectory("text-index-").FullName;
    private readonly List<IndexedText> _texts = [.. Enumerable.Range(0, Texts).Select(i => new IndexedText(new((ulong)i), $"jardin {Word(i)}", "fr"))];
    private int _added = -1;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_added_is_found_at_once_by_every_reader_also_while_it_is_rebuilt(bool isInMemory)
    {
        using var index = new TextIndex(new() { Folder = isInMemory ? null : _folder, MergeDelay = TimeSpan.FromMilliseconds(1), MaxPendingTexts = 700 });
        var readers = Enumerable.Range(0, 3).Select(seed => Task.Run(() => ReadAll(index, new Random(seed)))).ToList();
        var rebuilds = Task.Run(() => RebuildOften(index));
        for (var i = 0; i < Texts; i++)
        {
            index.Add(_texts[i].Id, _texts[i].Text, _texts[i].Language);
            Volatile.Write(ref _added, i);
        }

        await rebuilds.WaitAsync(TimeSpan.FromSeconds(60));
        await Task.WhenAll(readers).WaitAsync(TimeSpan.FromSeconds(60));
        index.Flush();
        Assert.Equal((Texts, new TextId(Texts - 1)), (index.Count, index.Watermark));
        Assert.Equal(_texts.Select(text => text.Id), index.Candidates(TextQuery.Parse("jardins")));
    }

    [Fact]
    public void A_search_begun_before_a_rebuild_ends_on_what_it_began_with()
    {
        using var index = new TextIndex(new() { Folder = _folder });
        _texts.ForEach(text => index.Add(text.Id, text.Text, text.Language));
        index.Flush();
        using var search = index.Candidates(TextQuery.Parse("jardin")).GetEnumerator();
        Assert.True(search.MoveNext());

        index.Rebuild(_ => []);

        var count = 1;
        while (search.MoveNext())
        {
            count++;
        }

        Assert.Equal(Texts, count);
        Assert.Empty(index.Candidates(TextQuery.Parse("jardin")));
    }

    [Fact]
    public void A_rebuild_that_is_cancelled_or_fails_leaves_the_old_index()
    {
        using var index = new TextIndex(new() { Folder = _folder });
        index.Add(new(1), "jardin", "fr");
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => index.Rebuild(_ => _texts, cancelled.Token));
        Assert.Throws<InvalidOperationException>(() => index.Rebuild(_ => throw new InvalidOperationException("no texts")));

        Assert.Equal([new TextId(1)], index.Candidates(TextQuery.Parse("jardin")));
        Assert.Single(Directory.GetFiles(_folder, "*.db"));
        index.Add(new(2), "jardin", "fr");
        index.Flush();
        Assert.Equal(2, index.Candidates(TextQuery.Parse("jardin")).Count());
    }

    private void ReadAll(TextIndex index, Random random)
    {
        while (Volatile.Read(ref _added) < Texts - 1)
        {
            var added = Volatile.Read(ref _added);
            if (added >= 0)
            {
                var number = random.Next(4) == 0 ? added : random.Next(added + 1);
                Assert.Equal([new TextId((ulong)number)], index.Candidates(TextQuery.Parse(Word(number))));
            }
        }
    }

    private void RebuildOften(TextIndex index)
    {
        for (var i = 0; i < 5; i++)
        {
            // Every text that may have been added: one more than is known of.
            index.Rebuild(after => _texts.Take(Volatile.Read(ref _added) + 2).Where(text => after is null || text.Id > after).ToList());
        }
    }

    // A word of its own, which is no stem of another.
    private static string Word(int number) => "x" + number.ToString(CultureInfo.InvariantCulture) + "q";
}
