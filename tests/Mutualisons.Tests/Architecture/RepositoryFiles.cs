namespace Mutualisons.Tests.Architecture;

/// <summary>The files that belong to the repository, without what a build, a test or a start leaves behind.</summary>
internal static class RepositoryFiles
{
    private static readonly string[] Skipped = [".git", ".artifacts", "node_modules", "bin", "obj", "TestResults", "BenchmarkDotNet.Artifacts", ".vs", ".idea", ".vscode"];

    /// <summary>Paths from the root, with slashes; the data folder at the root is the store of a server that was started there.</summary>
    public static IEnumerable<string> All() => Walk(new DirectoryInfo(TestEnvironment.RepositoryRoot))
        .Select(file => Path.GetRelativePath(TestEnvironment.RepositoryRoot, file.FullName).Replace('\\', '/'))
        .Where(path => !path.StartsWith("data/", StringComparison.Ordinal));

    /// <summary>C# below the given folders.</summary>
    public static IEnumerable<string> Sources(params string[] folders) => All().Where(path =>
        path.EndsWith(".cs", StringComparison.Ordinal) && folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));

    /// <summary>Project files below the given folders.</summary>
    public static IEnumerable<string> Projects(params string[] folders) => All().Where(path =>
        path.EndsWith(".csproj", StringComparison.Ordinal) && folders.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal)));

    public static string FullPath(string path) => Path.Combine(TestEnvironment.RepositoryRoot, path);

    public static string Read(string path) => File.ReadAllText(FullPath(path));

    private static IEnumerable<FileInfo> Walk(DirectoryInfo folder) => folder.EnumerateFiles()
        .Concat(folder.EnumerateDirectories().Where(child => !Skipped.Contains(child.Name) && child.LinkTarget is null).SelectMany(Walk));
}
