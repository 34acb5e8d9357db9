using System.Diagnostics;
using System.Text.RegularExpressions;
using Mutualisons.Web.Tests.Server;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>A server as its users run it: a process of its own over the samples, open to writes; gone with its folder when disposed of.</summary>
internal sealed partial class ServedProcess : IDisposable
{
    private static readonly Dictionary<string, string> Environment = new()
    {
        ["Mutualisons__QueryMemory"] = "134217728",
        ["Mutualisons__TotalQueryMemory"] = "268435456",
        ["Logging__LogLevel__Default"] = "Error",
    };

    private readonly ScratchFolder _folder;
    private readonly CommandProcess _process;

    private ServedProcess(ScratchFolder folder, CommandProcess process)
    {
        _folder = folder;
        _process = process;
        Address = new Uri(AddressLine().Match(process.Output).Groups[1].Value);
    }

    public Uri Address { get; }

    public string Output => _process.Output;

    /// <summary>The memory that the process has of the machine, in megabytes.</summary>
    public long ResidentMegabytes => Megabytes(process => process.WorkingSet64);

    /// <summary>The most that it has had.</summary>
    public long PeakMegabytes => Megabytes(process => process.PeakWorkingSet64);

    public static async Task<ServedProcess> StartAsync(params (string Name, string Value)[] settings)
    {
        var folder = new ScratchFolder();
        var process = CommandProcess.Start(folder.Path, Environment.Concat(settings.Select(setting => KeyValuePair.Create(setting.Name, setting.Value))).ToDictionary(), "serve", "--open-writes", "--urls", "http://127.0.0.1:0");
        await process.WaitForAsync("Ctrl+C stops it");
        return new(folder, process);
    }

    public void Dispose()
    {
        _process.Dispose();
        _folder.Dispose();
    }

    private long Megabytes(Func<Process, long> read)
    {
        using var process = Process.GetProcessById(_process.Id);
        return read(process) >> 20;
    }

    [GeneratedRegex(@"address\s+(http://[^\s,]+)")]
    private static partial Regex AddressLine();
}
