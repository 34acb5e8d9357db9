using System.Diagnostics;
using System.Globalization;
using System.Text;
using Mutualisons.Tests;

namespace Mutualisons.Web.Tests.Soak;

/// <summary>The memory of a process over time.</summary>
internal sealed class MemoryCurve
{
    private readonly List<(TimeSpan Time, long Megabytes, long Requests)> _samples = [];
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public void Add(long megabytes, long requests) => _samples.Add((_watch.Elapsed, megabytes, requests));

    /// <summary>The middle one of the values between two shares of the time.</summary>
    public long Median(double from, double to)
    {
        var end = _samples[^1].Time;
        var part = _samples.Where(sample => sample.Time >= end * from && sample.Time <= end * to).Select(sample => sample.Megabytes).Order().ToList();
        return part[part.Count / 2];
    }

    /// <summary>Writes it as CSV below the folder of build output; returns where.</summary>
    public string Save()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestEnvironment.RepositoryRoot, ".artifacts", "soak")).FullName;
        var file = Path.Combine(folder, "memory.csv");
        File.WriteAllLines(file, ["seconds,megabytes,requests", .. _samples.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Time.TotalSeconds:0.0},{s.Megabytes},{s.Requests}"))]);
        return file;
    }

    /// <summary>One line for each twentieth of the time.</summary>
    public override string ToString()
    {
        const int Lines = 20;
        const int Width = 50;
        var text = new StringBuilder();
        var most = _samples.Max(sample => sample.Megabytes);
        for (var i = 0; i < Lines; i++)
        {
            var sample = _samples[i * (_samples.Count - 1) / (Lines - 1)];
            text.Append(CultureInfo.InvariantCulture, $"{sample.Time.TotalSeconds,5:0} s {sample.Megabytes,5} MB ").Append('#', (int)(sample.Megabytes * Width / most)).Append('\n');
        }

        return text.ToString();
    }
}
