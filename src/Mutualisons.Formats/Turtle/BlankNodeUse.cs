using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>How a document uses a blank node, which decides whether it can do without a label.</summary>
internal sealed class BlankNodeUse
{
    private Term? _graph;
    private bool _isSeen;
    private bool _needsLabel;

    /// <summary>How often it is an object.</summary>
    public int References { get; set; }

    /// <summary>True when it can stand as <c>[ … ]</c> where it is an object.</summary>
    public bool CanNest => References == 1 && !_needsLabel;

    /// <summary>True when it can stand as <c>[]</c> where it is a subject.</summary>
    public bool CanBeAnonymousSubject => References == 0 && !_needsLabel;

    /// <summary>Notes a use as subject or object; one in two graphs needs a label.</summary>
    public void UseIn(Term? graph)
    {
        _needsLabel |= _isSeen && !Equals(graph, _graph);
        _graph = graph;
        _isSeen = true;
    }

    /// <summary>Decides for a label: it names a graph, stands in a cycle or too deep.</summary>
    public void RequireLabel() => _needsLabel = true;
}
