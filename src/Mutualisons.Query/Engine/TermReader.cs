using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Store;

namespace Mutualisons.Query.Engine;

/// <summary>From ids to terms as objects, for change sets.</summary>
internal static class TermReader
{
    public static IReadOnlyList<Sparql.QuadChange> ToChanges(IEnumerable<QuadChange> changes, StoreSnapshot snapshot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        return [.. changes.Select(c => new Sparql.QuadChange(
            new Quad(Term(c.Subject)!, Term(c.Predicate)!, Term(c.Object)!, Term(c.Graph)),
            c.IsInsert))];

        Term? Term(TermId id)
        {
            buffer.ResetWrittenCount();
            return id == TermId.DefaultGraph ? null : snapshot.Resolve(id, buffer).ToTerm();
        }
    }
}
