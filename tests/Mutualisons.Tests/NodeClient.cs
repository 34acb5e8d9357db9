using System.Diagnostics;
using System.Text.Json;

namespace Mutualisons.Tests;

/// <summary>Runs a script of <c>tests/clients</c> with node; its packages are installed once, by <c>npm ci</c>.</summary>
public static class NodeClient
{
    private static readonly SemaphoreSlim Installing = new(1, 1);

    private static string Folder => Path.Combine(TestEnvironment.RepositoryRoot, "tests", "clients");

    /// <summary>What the script prints for that input.</summary>
    public static async Task<string> RunAsync(string script, string input)
    {
        await InstallAsync();
        return await StartAsync(TestEnvironment.GetTool("node"), Path.Combine(Folder, script), input);
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (!Packages().All(name => Directory.Exists(Path.Combine(Folder, "node_modules", name))))
            {
                await StartAsync(TestEnvironment.GetTool("npm"), "ci --no-audit --no-fund", string.Empty);
            }
        }
        finally
        {
            Installing.Release();
        }
    }

    private static List<string> Packages()
    {
        using var package = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(Folder, "package.json")));
        return [.. package.RootElement.GetProperty("dependencies").EnumerateObject().Select(dependency => dependency.Name)];
    }

    private static async Task<string> StartAsync(string program, string arguments, string input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? await output : throw new InvalidOperationException($"{program} {arguments} ended with {process.ExitCode}: {await errors}");
    }
}
