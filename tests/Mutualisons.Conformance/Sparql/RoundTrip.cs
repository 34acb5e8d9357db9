using System.Buffers;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Tests.Solutions;

namespace Mutualisons.Conformance.Sparql;

/// <summary>Writes an answer in the format in which a test expects it, and reads it again, so that the formats are tested with the queries.</summary>
internal static class RoundTrip
{
    /// <summary>The rows as the format of a file can tell them; as they are when the file is no result format.</summary>
    public static SolutionTable Through(SolutionTable table, string file)
    {
        if (SparqlResultFormatRegistry.Default.FindWriterByFileName(file) is not { } writer || SparqlResultFormatRegistry.Default.FindReaderByFileName(file) is not { } reader)
        {
            return table;
        }

        var variables = table.Variables.Select(name => new Variable(name)).ToValueList();
        var output = new ArrayBufferWriter<byte>();
        writer.WriteSelect(variables, new SparqlResultSet(variables, table.Rows.ToValueList()).ToBatches(), output);
        var read = reader.Read(output.WrittenSpan);
        return new SolutionTable([.. read.Variables.Select(v => v.Name)], [.. read.Rows]);
    }
}
