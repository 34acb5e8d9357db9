namespace Mutualisons.Tests.Store;

/// <summary>A folder that goes with the test.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mutualisons-store-").FullName;

    public string File(string pattern) => Directory.GetFiles(Path, pattern).Order().Last();

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
