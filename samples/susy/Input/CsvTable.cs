using System.Text;

namespace Mutualisons.Samples.Susy.Input;

/// <summary>Reads the reviewed tables that are part of this program: CSV as RFC 4180 has it, the first row naming the columns.</summary>
internal static class CsvTable
{
    /// <summary>The rows of an embedded table, by its file name.</summary>
    public static IReadOnlyList<T> Read<T>(string fileName, Func<IReadOnlyList<string>, T> readRow)
    {
        using var stream = typeof(CsvTable).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidOperationException($"The table {fileName} is not part of this program.");
        using var text = new StreamReader(stream);
        var rows = Parse(text.ReadToEnd()).ToList();
        var wrong = rows.FindIndex(row => row.Count != rows[0].Count);
        return wrong < 0
            ? [.. rows.Skip(1).Select(readRow)]
            : throw new InvalidDataException($"{fileName}: row {wrong + 1} has {rows[wrong].Count} cells instead of {rows[0].Count}.");
    }

    public static IEnumerable<IReadOnlyList<string>> Parse(string text)
    {
        var row = new List<string>();
        var position = 0;
        while (position < text.Length)
        {
            row.Add(text[position] == '"' ? ReadQuoted(text, ref position) : ReadPlain(text, ref position));
            if (position == text.Length || text[position++] == '\n')
            {
                yield return row;
                row = [];
            }
            else if (position == text.Length || text[position] == '\n')
            {
                row.Add(string.Empty);
                position++;
                yield return row;
                row = [];
            }
        }
    }

    private static string ReadPlain(string text, ref int position)
    {
        var end = text.AsSpan(position).IndexOfAny(',', '\n');
        var start = position;
        position = end < 0 ? text.Length : position + end;
        return text[start..position];
    }

    /// <summary>A quote inside a quoted cell is written twice.</summary>
    private static string ReadQuoted(string text, ref int position)
    {
        var cell = new StringBuilder();
        for (position++; position < text.Length; position++)
        {
            if (text[position] == '"' && (++position == text.Length || text[position] != '"'))
            {
                break;
            }

            cell.Append(text[position]);
        }

        return cell.ToString();
    }
}
