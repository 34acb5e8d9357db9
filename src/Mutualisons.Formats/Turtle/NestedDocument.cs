using System.Buffers;
using Mutualisons.Formats.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>Writes a whole document as a person would: grouped by graph and subject, blank nodes nested, lists folded.</summary>
internal sealed partial class NestedDocument
{
    private readonly Dataset _dataset;
    private readonly TurtleSyntax _syntax;
    private readonly ByteBuffer _output;
    private readonly Dictionary<Term, BlankNodeUse> _uses = [];
    private readonly ArrayBufferWriter<byte> _terms = new();
    private OrderedDictionary<Term, SubjectContent> _subjects = [];
    private int _indent;

    public NestedDocument(Dataset dataset, TurtleSyntax syntax, ByteBuffer output)
    {
        _dataset = dataset;
        _syntax = syntax;
        _output = output;
        foreach (var quad in dataset)
            CountUses(quad);
    }

    public void Write()
    {
        var isFirst = true;
        foreach (var graph in new Term?[] { null }.Concat(_dataset.GraphNames))
        {
            _subjects = GroupBySubject(graph);
            if (_subjects.Count == 0)
                continue;

            if (!isFirst)
                _output.Append("\n"u8);

            isFirst = false;
            WriteGraph(graph);
        }
    }

    private void CountUses(Quad quad)
    {
        if (quad.Subject is BlankNode)
            GetUse(quad.Subject).UseIn(quad.Graph);

        if (quad.Graph is BlankNode)
            GetUse(quad.Graph).RequireLabel();

        RequireLabels(quad.Object);
        if (quad.Object is not BlankNode)
            return;

        var use = GetUse(quad.Object);
        use.UseIn(quad.Graph);
        use.References++;
    }

    /// <summary>Blank nodes within a triple term have no other way to be told apart.</summary>
    private void RequireLabels(Term term)
    {
        while (term is TripleTerm { Triple: var triple })
        {
            if (triple.Subject is BlankNode)
                GetUse(triple.Subject).RequireLabel();

            if (triple.Object is BlankNode)
                GetUse(triple.Object).RequireLabel();

            term = triple.Object;
        }
    }

    private BlankNodeUse GetUse(Term node)
    {
        if (!_uses.TryGetValue(node, out var use))
            _uses.Add(node, use = new BlankNodeUse());

        return use;
    }

    private OrderedDictionary<Term, SubjectContent> GroupBySubject(Term? graph)
    {
        var subjects = new OrderedDictionary<Term, SubjectContent>();
        foreach (var quad in _dataset.MatchIn(graph))
        {
            if (!subjects.TryGetValue(quad.Subject, out var content))
                subjects.Add(quad.Subject, content = new SubjectContent(quad.Subject));

            content.Add(quad.Predicate, quad.Object);
        }

        return subjects;
    }

    // [5g] wrappedGraph ::= '{' triplesBlock? '}'
    private void WriteGraph(Term? graph)
    {
        if (graph is not null)
        {
            _syntax.AppendTerm(View(graph), _output);
            _output.Append(" {\n"u8);
            _indent++;
        }

        WriteSubjects();
        if (graph is null)
            return;

        _indent--;
        _output.Append("}\n"u8);
    }

    /// <summary>Those that nothing nests come first; what is left then stands in a cycle or was too deep, and gets a label.</summary>
    private void WriteSubjects()
    {
        var isFirst = true;
        foreach (var content in _subjects.Values)
        {
            if (content.Subject is not BlankNode || !GetUse(content.Subject).CanNest)
                WriteStatement(content, ref isFirst);
        }

        foreach (var content in _subjects.Values)
        {
            if (content.IsWritten)
                continue;

            GetUse(content.Subject).RequireLabel();
            WriteStatement(content, ref isFirst);
        }
    }

    // [6] triples ::= subject predicateObjectList
    private void WriteStatement(SubjectContent content, ref bool isFirst)
    {
        content.IsWritten = true;
        if (!isFirst)
            _output.Append("\n"u8);

        isFirst = false;
        Indent();
        if (content.Subject is BlankNode && GetUse(content.Subject).CanBeAnonymousSubject)
            _output.Append("[]"u8);
        else
            _syntax.AppendTerm(View(content.Subject), _output);

        _output.Append(" "u8);
        _indent++;
        WritePredicates(content, depth: 0);
        _indent--;
        _output.Append(" .\n"u8);
    }

    // [7] predicateObjectList ::= verb objectList (';' (verb objectList)?)*
    private void WritePredicates(SubjectContent content, int depth)
    {
        for (var i = 0; i < content.Predicates.Count; i++)
        {
            if (i > 0)
            {
                _output.Append(" ;\n"u8);
                Indent();
            }

            var (predicate, objects) = content.Predicates[i];
            _syntax.AppendPredicate(View(predicate), _output);
            _output.Append(" "u8);
            WriteObjects(objects, depth);
        }
    }

    // [8] objectList ::= object (',' object)*
    private void WriteObjects(List<Term> objects, int depth)
    {
        for (var i = 0; i < objects.Count; i++)
        {
            if (i > 0)
                _output.Append(", "u8);

            WriteObject(objects[i], depth);
        }
    }

    private void Indent()
    {
        for (var i = 0; i < _indent; i++)
            _output.Append("    "u8);
    }

    private TermView View(Term term)
    {
        _terms.ResetWrittenCount();
        return term.ToView(_terms);
    }
}
