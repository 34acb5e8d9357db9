namespace Mutualisons.Web.Tests.Server;

/// <summary>A folder for one test; gone when disposed of.</summary>
public sealed class ScratchFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("mut").FullName;

    /// <summary>Writes a file into it and gives its name.</summary>
    public string Write(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(Path, name), text);
        return name;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
