using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <content>Objects, and what they nest.</content>
internal sealed partial class NestedDocument
{
    /// <summary>How deep nodes nest before one gets a label instead: deeper is unreadable, and readers have limits too.</summary>
    private const int MaxNesting = 16;

    // [12] object ::= iri | BlankNode | collection | blankNodePropertyList | literal
    private void WriteObject(Term term, int depth)
    {
        if (term == RdfVocabulary.Nil)
            _output.Append("()"u8);
        else if (term is not BlankNode)
            _syntax.AppendTerm(View(term), _output);
        else
            WriteBlankNode(term, depth);
    }

    private void WriteBlankNode(Term node, int depth)
    {
        var use = GetUse(node);
        var content = _subjects.GetValueOrDefault(node);
        if (depth == MaxNesting && content is not null)
            use.RequireLabel();

        if (!use.CanNest || content?.IsWritten == true)
            _syntax.AppendTerm(View(node), _output);
        else if (content is null)
            _output.Append("[]"u8);
        else if (FindList(content) is { } nodes)
            WriteList(nodes, depth + 1);
        else
            WritePropertyList(content, depth + 1);
    }

    // [14] blankNodePropertyList ::= '[' predicateObjectList ']'
    private void WritePropertyList(SubjectContent content, int depth)
    {
        content.IsWritten = true;
        if (content.Predicates is [{ Value: [not BlankNode] }])
        {
            _output.Append("[ "u8);
            WritePredicates(content, depth);
            _output.Append(" ]"u8);
            return;
        }

        _output.Append("[\n"u8);
        _indent++;
        Indent();
        WritePredicates(content, depth);
        _indent--;
        _output.Append("\n"u8);
        Indent();
        _output.Append("]"u8);
    }

    // [15] collection ::= '(' object* ')'
    private void WriteList(List<SubjectContent> nodes, int depth)
    {
        foreach (var node in nodes)
            node.IsWritten = true;

        _output.Append("("u8);
        foreach (var node in nodes)
        {
            _ = node.IsListNode(out var item, out _);
            _output.Append(" "u8);
            WriteObject(item, depth);
        }

        _output.Append(" )"u8);
    }

    /// <summary>The nodes of the list that starts here; null if it is not wholly a list that ends in <c>rdf:nil</c> and that nothing else refers to.</summary>
    private List<SubjectContent>? FindList(SubjectContent head)
    {
        var nodes = new List<SubjectContent>();
        var node = head;
        while (!node.IsWritten && !node.IsOutsideLists && GetUse(node.Subject).CanNest && node.IsListNode(out _, out var rest))
        {
            nodes.Add(node);
            if (rest == RdfVocabulary.Nil)
                return nodes;

            if (rest is not BlankNode || !_subjects.TryGetValue(rest, out node!))
                break;
        }

        nodes.ForEach(walked => walked.IsOutsideLists = true);
        return null;
    }
}
