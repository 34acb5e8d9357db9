using System.Diagnostics;
using System.Globalization;

namespace Mutualisons.Server.Transfer;

/// <summary>Tells how a long load goes: one line that is rewritten on a terminal, a plain line every few seconds elsewhere. One load each.</summary>
internal sealed class LoadProgress(TextWriter output, bool isTerminal)
{
    private const int CheckEvery = 4_096;
    private static readonly TimeSpan TerminalInterval = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan PlainInterval = TimeSpan.FromSeconds(5);

    private readonly TextWriter _output = output;
    private readonly bool _isTerminal = isTerminal;
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _lastLine = Stopwatch.GetTimestamp();
    private string _name = string.Empty;
    private Stream? _stream;
    private bool _hasOpenLine;

    /// <summary>How many quads came by.</summary>
    public long Quads { get; private set; }

    /// <summary>How long it has taken.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>A progress that says nothing.</summary>
    public static LoadProgress Silent() => new(TextWriter.Null, false);

    /// <summary>A progress on the error stream.</summary>
    public static LoadProgress OnConsole() => new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>Begins a document; hands the stream back.</summary>
    public Stream Begin(string name, Stream stream)
    {
        (_name, _stream) = (name, stream);
        return stream;
    }

    /// <summary>Counts one quad.</summary>
    public void Count()
    {
        if (++Quads % CheckEvery == 0 && Stopwatch.GetElapsedTime(_lastLine) > (_isTerminal ? TerminalInterval : PlainInterval))
        {
            Tell();
        }
    }

    /// <summary>Ends the line that is being rewritten.</summary>
    public void Complete()
    {
        if (_hasOpenLine)
        {
            _output.WriteLine();
            _hasOpenLine = false;
        }
    }

    private void Tell()
    {
        _lastLine = Stopwatch.GetTimestamp();
        var rate = Quads / Math.Max(Elapsed.TotalSeconds, 0.001);
        var line = string.Create(CultureInfo.InvariantCulture, $"{_name}: {Quads:N0} quads, {rate:N0} a second{Remaining()}");
        if (_isTerminal)
        {
            _output.Write("\r\u001b[K" + line);
            _hasOpenLine = true;
        }
        else
        {
            _output.WriteLine(line);
        }
    }

    // By the bytes of this document; a stream without a length tells nothing.
    private string Remaining()
    {
        if (_stream is not { CanSeek: true } stream || stream.Position == 0)
        {
            return string.Empty;
        }

        var share = (double)stream.Position / stream.Length;
        var left = TimeSpan.FromSeconds(Elapsed.TotalSeconds / share * (1 - share));
        return string.Create(CultureInfo.InvariantCulture, $", {share:P0}, about {left:mm\\:ss} left");
    }
}
