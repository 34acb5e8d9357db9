using System.Diagnostics;
using System.Text;

namespace Mutualisons.Web.Tests.Server;

/// <summary>A <c>mutualisons</c> process of its own; killed when disposed of.</summary>
public sealed class CommandProcess : IDisposable
{
    private readonly Process _process;
    private readonly StringBuilder _output = new();

    private CommandProcess(Process process) => _process = process;

    /// <summary>What it has printed so far, errors included.</summary>
    public string Output
    {
        get
        {
            lock (_output)
            {
                return _output.ToString();
            }
        }
    }

    public int Id => _process.Id;

    public static CommandProcess Start(string folder, params string[] arguments) => Start(folder, new Dictionary<string, string>(), arguments);

    public static CommandProcess Start(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "mutualisons.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var command = new CommandProcess(new Process { StartInfo = start });
        command._process.OutputDataReceived += (_, line) => command.Append(line.Data);
        command._process.ErrorDataReceived += (_, line) => command.Append(line.Data);
        command._process.Start();
        command._process.BeginOutputReadLine();
        command._process.BeginErrorReadLine();
        return command;
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string folder, params string[] arguments)
    {
        using var command = Start(folder, arguments);
        return (await command.WaitAsync(), command.Output);
    }

    public async Task<int> WaitAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _process.WaitForExitAsync(limit.Token);
        return _process.ExitCode;
    }

    /// <summary>Waits until it has printed a text.</summary>
    public async Task WaitForAsync(string text)
    {
        for (var start = Stopwatch.StartNew(); !Output.Contains(text, StringComparison.Ordinal);)
        {
            if (_process.HasExited || start.Elapsed > TimeSpan.FromMinutes(3))
            {
                throw new InvalidOperationException($"It has not printed '{text}', but: {Output}");
            }

            await Task.Delay(50);
        }
    }

    /// <summary>Asks it to stop, as an init system does.</summary>
    public async Task<int> TerminateAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString()]);
        await kill.WaitForExitAsync();
        return await WaitAsync();
    }

    public void Kill() => _process.Kill();

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void Append(string? line)
    {
        lock (_output)
        {
            _output.AppendLine(line);
        }
    }
}
