using Mutualisons.Store.Checkpoints;
using Mutualisons.Store.Files;

namespace Mutualisons.Store;

/// <content>Looking without touching.</content>
public sealed partial class QuadStore
{
    /// <summary>Reads every byte of a store that is not open and reports all damage, changing nothing.</summary>
    /// <exception cref="StoreLockedException">The store is open.</exception>
    /// <exception cref="DirectoryNotFoundException">There is no store in that folder.</exception>
    public static VerifyReport Check(StoreOptions options)
    {
        var location = options.Location ?? throw new ArgumentException("A store in memory cannot be checked: name a folder.", nameof(options));
        if (!options.Files.Exists(Path.Combine(location, FileNames.Manifest)))
        {
            throw new DirectoryNotFoundException($"There is no store in {location}.");
        }

        try
        {
            using var folder = StoreFolder.Open(options.Files, location, () => throw new DirectoryNotFoundException($"There is no store in {location}."));
            return new StoreVerifier(folder).Run();
        }
        catch (Exception exception) when (exception is StoreCorruptedException or StoreFormatException)
        {
            // The manifest itself.
            return new VerifyReport(0, 0, 0, [exception.Message], []);
        }
    }
}
