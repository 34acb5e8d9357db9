using System.Globalization;
using System.Text;

namespace Mutualisons.Server.Transfer;

/// <summary>Lays rows out in columns for a terminal.</summary>
internal static class TextTable
{
    private const int MaxWidth = 60;

    /// <summary>Takes SPARQL's TSV and gives a table with a line under its head and the number of rows behind it.</summary>
    public static string FromTsv(string tsv)
    {
        var rows = tsv.Split('\n').SkipLast(1).Select(line => line.TrimEnd('\r').Split('\t')).ToList();
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => WidthOf(row[column]))).ToArray();
        var text = new StringBuilder();
        AppendRow(text, rows[0], widths);
        text.AppendLine(string.Join("  ", widths.Select(width => new string('─', width))));
        foreach (var row in rows.Skip(1))
        {
            AppendRow(text, row, widths);
        }

        return text.AppendLine(CultureInfo.InvariantCulture, $"({rows.Count - 1:N0} rows)").ToString();
    }

    private static void AppendRow(StringBuilder text, string[] cells, int[] widths) =>
        text.AppendLine(string.Join("  ", cells.Select((cell, column) => Fit(cell, widths[column]))).TrimEnd());

    private static int WidthOf(string cell) => Math.Min(new StringInfo(cell).LengthInTextElements, MaxWidth);

    private static string Fit(string cell, int width)
    {
        var info = new StringInfo(cell);
        var length = info.LengthInTextElements;
        return length > width ? info.SubstringByTextElements(0, width - 1) + "…" : cell + new string(' ', width - length);
    }
}
