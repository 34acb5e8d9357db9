using System.Buffers;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Triples;

/// <summary>Reads rows of an answer into terms, blank nodes as skolem IRIs under <c>/.well-known/genid/</c> (RDF 1.1 Concepts, section 3.5); not thread-safe.</summary>
internal sealed class Skolemizer(string genidPrefix)
{
    private readonly SkolemIris _skolems = new(genidPrefix);
    private readonly ArrayBufferWriter<byte> _buffer = new();

    /// <summary>The term in a cell, or null when it is unbound.</summary>
    public Term? Read(SolutionBatch batch, int row, int column)
    {
        _buffer.ResetWrittenCount();
        var view = batch.GetTerm(row, column, _buffer);
        return view.IsNone ? null : BlankNodeMapping.Apply(view.ToTerm(), _skolems.ToIri);
    }
}
