using System.Buffers;
using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Services;

/// <summary>The values that rows have of the variables shared with a service, to be sent along as VALUES (<see href="https://www.w3.org/TR/sparql11-federated-query/#values">Federated Query, section 2.4</see>).</summary>
/// <remarks>Blank nodes are never sent: what an endpoint answers is never one of ours, so rows with one cannot match.</remarks>
internal sealed class ServiceKeys(Variable[] variables, int[] columns, RowTable rows, IReadOnlyList<int> numbers)
{
    /// <summary>With more different values than this the endpoint is asked for everything in one call.</summary>
    public const int MaxKeys = 20_000;

    private const int BlockRows = 200;
    private const int BlockLength = 100_000;
    private const int MaxLength = 4_000_000;
    private static readonly SearchValues<char> NotInIris = SearchValues.Create("\0\u0001\u0002\u0003\u0004\u0005\u0006\a\b\t\n\v\f\r\u000e\u000f\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001a\u001b\u001c\u001d\u001e\u001f <>\"{}|^`\\");

    /// <summary>VALUES clauses of some hundred rows that together hold each value once; null when they are too many, or would not find all that matches here.</summary>
    public IReadOnlyList<string>? ToBlocks(QueryExecution execution)
    {
        using var distinct = new RowSet(execution, columns.Length);
        var picked = columns.Select(c => rows.Columns[c]).ToArray();
        var blocks = new List<string>();
        var block = new StringBuilder();
        var (count, length) = (0, 0);
        foreach (var number in numbers)
        {
            execution.Clock.Tick();
            if (!distinct.GetOrAdd(picked, number, out _))
            {
                continue;
            }

            var terms = Terms(execution, picked, number);
            if (distinct.Count > MaxKeys || length > MaxLength || terms.Any(IsAmbiguous))
            {
                return null;
            }

            if (terms.All(IsSendable))
            {
                var text = $" ({string.Join(' ', terms.AsEnumerable())})";
                length += text.Length;
                block.Append(text);
                if (++count == BlockRows || block.Length > BlockLength)
                {
                    blocks.Add(Close(block));
                    count = 0;
                }
            }
        }

        if (count > 0)
        {
            blocks.Add(Close(block));
        }

        return blocks;
    }

    private string Close(StringBuilder block)
    {
        var text = $" VALUES ({string.Join(' ', variables.AsEnumerable())}) {{{block} }}";
        block.Clear();
        return text;
    }

    private static Term[] Terms(QueryExecution execution, ulong[][] columns, int row) =>
        [.. columns.Select(column => execution.Terms.Resolve(column[row], new ArrayBufferWriter<byte>()).ToTerm())];

    // Tags are lower-case here, and an endpoint may write and compare them otherwise.
    private static bool IsAmbiguous(Term term) => term is Literal { Language: not null };

    // An IRI that cannot be written in a query cannot come back in an answer either.
    private static bool IsSendable(Term term) => term switch
    {
        Iri iri => iri.Value.AsSpan().IndexOfAny(NotInIris) < 0,
        Literal literal => literal.Datatype.Value.AsSpan().IndexOfAny(NotInIris) < 0,
        _ => false,
    };
}
