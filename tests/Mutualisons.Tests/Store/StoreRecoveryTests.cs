using Mutualisons.Rdf;
using Mutualisons.Store;
using Mutualisons.Store.Log;
using Xunit;

namespace Mutualisons.Tests.Store;

/// <summary>What recovery cuts, what it refuses, and what it says.</summary>
public sealed class StoreRecoveryTests
{
    private readonly FaultDisk _disk = new();
    private readonly CommitHistory _history = new();

    [Fact]
    public async Task A_torn_tail_is_cut_at_every_byte_and_reported_with_offset_and_commit()
    {
        await Session(commits: 3);
        var log = LogName();
        var ends = RecordEnds(_disk[log].Bytes);
        for (var length = ends[2] + 1; length < ends[3]; length++)
        {
            var disk = _disk.AfterKill();
            disk[log].Bytes = _disk[log].Bytes[..length];
            using var store = Open(disk);

            Assert.Equal(new TornTail(log, ends[2], length - ends[2], 3), store.Recovery.TornTail);
            Assert.False(store.Recovery.WasClean);
            Assert.Equal(2, store.Commit);
            Assert.Equal(ends[2], disk[log].Length);
        }
    }

    [Fact]
    public async Task Clean_shutdown_leaves_an_end_mark_and_nothing_to_report()
    {
        await Session(commits: 2);
        using var store = Open(_disk);

        Assert.Equal(new StoreRecovery(0, 2, true, null, store.Recovery.OrphansDeleted), store.Recovery);
        Assert.Empty(store.Recovery.OrphansDeleted);
    }

    [Fact]
    public async Task A_missing_end_mark_is_an_unclean_stop_without_a_torn_tail()
    {
        await Session(commits: 2);
        var log = LogName();
        _disk[log].Bytes = _disk[log].Bytes[..RecordEnds(_disk[log].Bytes)[2]];
        using var store = Open(_disk);

        Assert.False(store.Recovery.WasClean);
        Assert.Null(store.Recovery.TornTail);
        Assert.Equal(2, store.Commit);
    }

    [Fact]
    public async Task A_bad_record_before_a_valid_one_is_refused_with_file_offset_and_commit()
    {
        await Session(commits: 3);
        var log = LogName();
        var ends = RecordEnds(_disk[log].Bytes);
        for (var offset = ends[1]; offset < ends[2]; offset++)
        {
            var disk = Damaged(log, offset);
            var exception = Assert.Throws<StoreCorruptedException>(() => Open(disk));
            Assert.Equal((log, (long)ends[1], 2L), (exception.File, exception.Offset, exception.Commit));
            Assert.Contains(log, exception.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Damage_before_the_end_mark_or_bytes_behind_it_are_refused()
    {
        await Session(commits: 1);
        var log = LogName();
        var bytes = _disk[log].Bytes;
        Assert.Throws<StoreCorruptedException>(() => Open(Damaged(log, RecordEnds(bytes)[1] - 1)));

        _disk[log].Bytes = [.. bytes, 0, 0, 0];
        Assert.Equal(bytes.Length, Assert.Throws<StoreCorruptedException>(() => Open(_disk)).Offset);
    }

    [Fact]
    public async Task Damage_in_any_segment_but_the_last_is_refused()
    {
        await Session(commits: 2);
        var first = LogName();
        await Session(commits: 1);
        var length = _disk[first].Bytes.Length;

        Assert.Equal(first, Assert.Throws<StoreCorruptedException>(() => Open(Damaged(first, length - 1))).File);
        var disk = _disk.AfterKill();
        disk[first].Bytes = disk[first].Bytes[..(length - 10)];
        Assert.Equal(first, Assert.Throws<StoreCorruptedException>(() => Open(disk)).File);
    }

    [Fact]
    public async Task Any_flipped_byte_of_a_checkpoint_or_of_the_manifest_is_refused()
    {
        await Session(commits: 2, checkpoint: true);
        foreach (var name in _disk.Names.Where(name => name.StartsWith("terms", StringComparison.Ordinal) || name.StartsWith("quads", StringComparison.Ordinal) || name == "manifest").ToList())
        {
            for (var offset = 0; offset < _disk[name].Bytes.Length; offset += offset is >= 12 and < 16 ? 16 - offset : 1)
            {
                if (offset is < 12 or >= 16)
                {
                    var exception = Record.Exception(() => Open(Damaged(name, offset)).Dispose());
                    Assert.True(exception is StoreCorruptedException or StoreFormatException, $"{name} at {offset}: {exception}");
                }
            }
        }
    }

    [Theory]
    [InlineData("manifest")]
    [InlineData("log-")]
    [InlineData("terms-")]
    [InlineData("quads-")]
    public async Task An_unknown_format_version_is_refused_whatever_the_file(string prefix)
    {
        await Session(commits: 2, checkpoint: true);
        await Session(commits: 1);
        var name = _disk.Names.Last(name => name.StartsWith(prefix, StringComparison.Ordinal));
        _disk[name].Bytes[8] = 99;

        var exception = Assert.Throws<StoreFormatException>(() => Open(_disk));
        Assert.Equal((name, 99L), (exception.File, exception.Version));
    }

    [Fact]
    public async Task A_missing_manifest_beside_other_files_is_refused()
    {
        await Session(commits: 1);
        _disk.Delete("manifest");

        Assert.Equal("manifest", Assert.Throws<StoreCorruptedException>(() => Open(_disk)).File);
    }

    [Fact]
    public async Task Orphans_are_deleted_other_files_stay_and_no_number_is_given_twice()
    {
        await Session(commits: 1);
        _disk.Create("quads-00000077").Dispose();
        _disk.Create("notes.txt").Dispose();
        using (var store = Open(_disk))
        {
            Assert.Equal(["quads-00000077"], store.Recovery.OrphansDeleted);
        }

        await Session(commits: 1);
        Assert.Contains("notes.txt", _disk.Names);
        Assert.Contains("log-00000078", _disk.Names);
    }

    [Fact]
    public async Task A_checkpoint_leaves_only_what_the_manifest_names()
    {
        var options = new StoreOptions { Location = "disk", Files = _disk, HistoryAge = TimeSpan.FromDays(-1) };
        using (var store = QuadStore.Open(options))
        {
            for (var i = 0; i < 5; i++)
            {
                await _history.Commit(store, quads: 4);
                await store.CheckpointAsync();
            }
        }

        Assert.Equal(1, _disk.Names.Count(name => name.StartsWith("quads-", StringComparison.Ordinal)));
        Assert.DoesNotContain(_disk.Names, name => name.StartsWith("log-", StringComparison.Ordinal));
        using var reopened = QuadStore.Open(options);
        Assert.Empty(reopened.Recovery.OrphansDeleted);
        _history.CheckAndForgetLost(reopened);
        Assert.Throws<HistoryCutException>(() => reopened.ReadChanges(0).Count());
    }

    [Fact]
    public async Task The_base_iri_is_recorded_and_another_one_refused()
    {
        var options = new StoreOptions { Location = "disk", Files = _disk, BaseIri = new Iri("https://a.example/") };
        await using (var store = QuadStore.Open(options))
        {
            Assert.Equal("https://a.example/", store.BaseIri);
        }

        Assert.Throws<StoreBaseIriException>(() => QuadStore.Open(options with { BaseIri = new Iri("https://b.example/") }));
        await using var reopened = QuadStore.Open(options with { BaseIri = null });
        Assert.Equal("https://a.example/", reopened.BaseIri);
    }

    [Fact]
    public async Task A_check_finds_a_store_sound_and_changes_nothing()
    {
        await Session(commits: 2, checkpoint: true);
        await Session(commits: 2);
        _disk.Create("quads-00000077").Dispose();
        var log = LogName();
        _disk[log].Bytes = _disk[log].Bytes[..^41];
        var operations = _disk.Operations;

        var report = QuadStore.Check(new StoreOptions { Location = "disk", Files = _disk });
        Assert.True(report.IsSound, string.Join('\n', report.Problems));
        Assert.Equal((3L, 12L), (report.Commit, report.QuadCount));
        Assert.Equal(2, report.Notes.Count);
        Assert.Equal(operations, _disk.Operations);
    }

    [Fact]
    public async Task A_check_names_every_damaged_file()
    {
        await Session(commits: 2, checkpoint: true);
        var history = LogName();
        await Session(commits: 1);
        var terms = _disk.Names.First(name => name.StartsWith("terms-", StringComparison.Ordinal));
        _disk[history].Bytes[70] ^= 1;
        _disk[terms].Bytes[30] ^= 1;

        var report = QuadStore.Check(new StoreOptions { Location = "disk", Files = _disk });
        Assert.False(report.IsSound);
        Assert.Contains(report.Problems, problem => problem.Contains(history, StringComparison.Ordinal));
        Assert.Contains(report.Problems, problem => problem.Contains(terms, StringComparison.Ordinal));
        Assert.Throws<DirectoryNotFoundException>(() => QuadStore.Check(new StoreOptions { Location = "disk", Files = new FaultDisk() }));
    }

    private static QuadStore Open(FaultDisk disk) => QuadStore.Open(new StoreOptions { Location = "disk", Files = disk });

    /// <summary>Where records end: the header first, then each commit, then the end mark.</summary>
    private static List<int> RecordEnds(byte[] bytes)
    {
        var reader = new LogSegmentReader(bytes, "log");
        var ends = new List<int> { LogSegmentHeader.Size };
        ends.AddRange(reader.ReadUpTo(1, long.MaxValue).Select(record => record.Offset + record.Header.RecordLength));
        ends.Add(reader.End);
        return ends;
    }

    private string LogName() => _disk.Names.Where(name => name.StartsWith("log-", StringComparison.Ordinal)).Order().Last();

    private FaultDisk Damaged(string name, int offset)
    {
        var disk = _disk.AfterKill();
        disk[name].Bytes[offset] ^= 0x40;
        return disk;
    }

    private async Task Session(int commits, bool checkpoint = false)
    {
        using var store = Open(_disk);
        for (var i = 0; i < commits; i++)
        {
            await _history.Commit(store, quads: 4);
        }

        if (checkpoint)
        {
            await store.CheckpointAsync();
        }
    }
}
