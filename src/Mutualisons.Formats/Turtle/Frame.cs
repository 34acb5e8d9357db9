namespace Mutualisons.Formats.Turtle;

/// <summary>One level of nesting: the subject and predicate for which objects are being read.</summary>
internal sealed class Frame
{
    /// <summary>What the level is.</summary>
    public FrameKind Kind { get; set; }

    /// <summary>True when the node stands where a statement's subject does.</summary>
    public bool IsSubject { get; set; }

    /// <summary>The subject; in a collection the current list node.</summary>
    public NodeBuffer Subject { get; } = new();

    /// <summary>The predicate, an IRI; in a collection <c>rdf:first</c>.</summary>
    public NodeBuffer Predicate { get; } = new();
}
