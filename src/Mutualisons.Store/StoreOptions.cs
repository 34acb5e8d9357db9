using Mutualisons.Rdf;
using Mutualisons.Store.Files;

namespace Mutualisons.Store;

/// <summary>Where a store is and how it behaves.</summary>
public sealed record StoreOptions
{
    /// <summary>The folder; null keeps everything in memory, for tests and throw-away data.</summary>
    public string? Location { get; init; }

    /// <summary>The base IRI that the store's own IRIs start with; recorded when the store is made, and checked when it is opened again.</summary>
    public Iri? BaseIri { get; init; }

    /// <summary>How long a snapshot may be held before reading it fails; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</summary>
    public TimeSpan MaxSnapshotAge { get; init; } = TimeSpan.FromHours(1);

    /// <summary>After how many bytes of log a checkpoint is made.</summary>
    public long CheckpointSize { get; init; } = 64L * 1024 * 1024;

    /// <summary>From how many bytes on a commit is kept in a file of its own, which the log then names.</summary>
    public int MaxRecordSize { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long commits keep their change sets at least.</summary>
    public TimeSpan HistoryAge { get; init; } = TimeSpan.FromDays(30);

    /// <summary>Whether words of literals are indexed; without, searches look at every literal.</summary>
    public bool IndexesText { get; init; } = true;

    /// <summary>How many new terms are left to be looked at one by one before the text index takes them in.</summary>
    public int MaxUnindexedTerms { get; init; } = 512;

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    internal IStoreFileSystem Files { get; init; } = new PhysicalFileSystem();
}
