using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Mutualisons.Search.Index;

/// <summary>The files of an index: the newest complete generation counts, the others go.</summary>
internal static class IndexFolder
{
    private const string Pattern = "text-*.db*";

    /// <summary>The generation to go on with, and whether there was one that could not be used.</summary>
    public static (IndexGeneration Generation, bool WasReset) Open(TextIndexOptions options)
    {
        if (options.Folder is not { } folder)
        {
            return (Create(null, options.Identity, isComplete: true), false);
        }

        Directory.CreateDirectory(folder);
        var paths = Directory.GetFiles(folder, Pattern).Where(path => path.EndsWith(".db", StringComparison.Ordinal)).OrderDescending(StringComparer.Ordinal).ToList();
        var found = paths.Select(path => IndexGeneration.TryOpen(path, options.Identity)).FirstOrDefault(generation => generation is not null);
        foreach (var path in paths.Where(path => path != found?.Path))
        {
            Delete(path);
        }

        return (found ?? Create(PathOf(folder, 1), options.Identity, isComplete: true), found is null && paths.Count > 0);
    }

    /// <summary>An empty generation that will follow another, to be filled and marked complete.</summary>
    public static IndexGeneration CreateNext(TextIndexOptions options, IndexGeneration current) =>
        Create(current.Path is { } path ? PathOf(options.Folder!, Number(path) + 1) : null, options.Identity, isComplete: false);

    /// <summary>Removes the file of a generation, with what SQLite keeps beside it.</summary>
    public static void Delete(string? path)
    {
        foreach (var suffix in path is null ? [] : (string[])["", "-wal", "-shm", "-journal"])
        {
            try
            {
                File.Delete(path + suffix);
            }
            catch (IOException)
            {
                // Still open somewhere: it goes at the next opening.
            }
        }
    }

    private static IndexGeneration Create(string? path, string identity, bool isComplete)
    {
        try
        {
            Delete(path);
            return IndexGeneration.Create(path, identity, isComplete);
        }
        catch (SqliteException exception)
        {
            // The folder cannot be written, or the disk is full.
            throw new TextIndexException($"The text index cannot be made in '{path}': {exception.Message}", exception);
        }
    }

    private static string PathOf(string folder, int number) => Path.Combine(folder, $"text-{number:D6}.db");

    private static int Number(string path) =>
        int.Parse(Path.GetFileNameWithoutExtension(path)["text-".Length..], CultureInfo.InvariantCulture);
}
