using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Writes statements as they come, grouping those that follow each other with the same graph, subject and predicate.</summary>
internal sealed class StatementStream(TurtleSyntax syntax)
{
    private readonly NodeBuffer _graph = new();
    private readonly NodeBuffer _subject = new();
    private readonly NodeBuffer _predicate = new();
    private bool _inStatement;
    private bool _inGraph;

    public void Append(in QuadView quad, ByteBuffer output)
    {
        if (!quad.Graph.SameTermAs(_graph.View))
            ChangeGraph(quad.Graph, output);

        if (!_inStatement || !quad.Subject.SameTermAs(_subject.View))
        {
            EndStatement(output);
            Indent(output);
            syntax.AppendTerm(quad.Subject, output);
            output.Append(" "u8);
            StartPredicate(quad, output);
        }
        else if (!quad.Predicate.SameTermAs(_predicate.View))
        {
            output.Append(" ;\n    "u8);
            Indent(output);
            StartPredicate(quad, output);
        }
        else
        {
            output.Append(", "u8);
        }

        syntax.AppendTerm(quad.Object, output);
        _subject.Set(quad.Subject);
        _inStatement = true;
    }

    /// <summary>Ends what is open, so that a directive or the end of the document can follow.</summary>
    public void End(ByteBuffer output)
    {
        EndStatement(output);
        if (_inGraph)
            output.Append("}\n"u8);

        _inGraph = false;
        _graph.Clear();
    }

    // [5g] wrappedGraph ::= '{' triplesBlock? '}'
    private void ChangeGraph(in TermView graph, ByteBuffer output)
    {
        End(output);
        _graph.Set(graph);
        _inGraph = !graph.IsNone;
        if (!_inGraph)
            return;

        syntax.AppendTerm(graph, output);
        output.Append(" {\n"u8);
    }

    private void StartPredicate(in QuadView quad, ByteBuffer output)
    {
        syntax.AppendPredicate(quad.Predicate, output);
        output.Append(" "u8);
        _predicate.Set(quad.Predicate);
    }

    private void EndStatement(ByteBuffer output)
    {
        if (_inStatement)
            output.Append(" .\n"u8);

        _inStatement = false;
    }

    private void Indent(ByteBuffer output)
    {
        if (_inGraph)
            output.Append("    "u8);
    }
}
