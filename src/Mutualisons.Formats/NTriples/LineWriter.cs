using System.Buffers;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.NTriples;

/// <summary>Writes N-Triples or N-Quads, a line for each statement.</summary>
internal sealed class LineWriter(IBufferWriter<byte> output, bool allowGraphs) : IRdfWriter
{
    private readonly ByteBuffer _line = new();

    // [2] statement ::= subject predicate object graphLabel? '.'
    public void HandleQuad(in QuadView quad)
    {
        if (!quad.Graph.IsNone && !allowGraphs)
            throw new ArgumentException("N-Triples cannot name graphs: write N-Quads, or leave the graph out.", nameof(quad));

        _line.Clear();
        LineSyntax.AppendTerm(quad.Subject, _line);
        _line.Append(" "u8);
        LineSyntax.AppendTerm(quad.Predicate, _line);
        _line.Append(" "u8);
        LineSyntax.AppendTerm(quad.Object, _line);
        if (!quad.Graph.IsNone)
        {
            _line.Append(" "u8);
            LineSyntax.AppendTerm(quad.Graph, _line);
        }

        _line.Append(" .\n"u8);
        output.Write(_line.Written);
    }

    public void Complete()
    {
    }
}
