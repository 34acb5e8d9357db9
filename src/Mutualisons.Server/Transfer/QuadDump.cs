using System.Buffers;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Transfer;

/// <summary>Writes every quad that a snapshot shows, as a stream.</summary>
internal static class QuadDump
{
    private const int FlushSize = 64 * 1024;

    private static readonly QueryOptions NoLimits = new() { Timeout = TimeSpan.FromDays(1), MemoryBudget = long.MaxValue };

    /// <summary>Writes them in a format that names graphs.</summary>
    /// <returns>How many there were.</returns>
    public static async Task<long> WriteAsync(ISparqlSnapshot snapshot, IRdfWriterFactory format, Stream output, CancellationToken cancellationToken)
    {
        var pending = new ArrayBufferWriter<byte>(FlushSize * 2);
        var buffer = new ArrayBufferWriter<byte>();
        var writer = format.Create(pending, new RdfWriterOptions { Prefixes = Vocabularies.Prefixes });
        var count = 0L;
        await foreach (var batch in snapshot.ReadGraphsAsync(GraphSet.All, NoLimits, cancellationToken))
        {
            for (var row = 0; row < batch.RowCount; row++, count++)
            {
                buffer.ResetWrittenCount();
                writer.HandleQuad(new QuadView(batch.GetTerm(row, 0, buffer), batch.GetTerm(row, 1, buffer), batch.GetTerm(row, 2, buffer), batch.GetTerm(row, 3, buffer)));
            }

            if (pending.WrittenCount >= FlushSize)
            {
                await output.WriteAsync(pending.WrittenMemory, cancellationToken);
                pending.ResetWrittenCount();
            }
        }

        writer.Complete();
        await output.WriteAsync(pending.WrittenMemory, cancellationToken);
        await output.FlushAsync(cancellationToken);
        return count;
    }
}
