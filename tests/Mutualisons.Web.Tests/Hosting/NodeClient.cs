using System.Diagnostics;
using Mutualisons.Tests;

namespace Mutualisons.Web.Tests.Hosting;

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
            if (!Directory.Exists(Path.Combine(Folder, "node_modules", "jsonld")))
            {
                await StartAsync(TestEnvironment.GetTool("npm"), "ci --no-audit --no-fund", string.Empty);
            }
        }
        finally
        {
            Installing.Release();
        }
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
