using Mutualisons.Rdf;

namespace Mutualisons.Formats.Turtle;

/// <summary>One level of nesting: the subject and predicate for which objects are being read.</summary>
internal sealed class Frame
{
    /// <summary>What the level is.</summary>
    public FrameKind Kind { get; set; }

    /// <summary>True when the node stands where a statement's subject does.</summary>
    public bool IsSubject { get; set; }

    /// <summary>True for a triple between angle brackets, which is a term and not a statement.</summary>
    public bool IsTerm => Kind >= FrameKind.ReifiedTriple;

    /// <summary>The number of the blank node that brackets or parentheses stand for.</summary>
    public long Number { get; set; }

    /// <summary>The triple between the angle brackets once its object is read; else the triple that the annotations behind the last object speak of.</summary>
    public TripleTerm? Triple { get; set; }

    /// <summary>What reifies <see cref="Triple"/>; none until a name is read or made.</summary>
    public NodeBuffer Reifier { get; } = new();

    /// <summary>The subject; in a collection the current list node.</summary>
    public NodeBuffer Subject { get; } = new();

    /// <summary>The predicate, an IRI; in a collection <c>rdf:first</c>.</summary>
    public NodeBuffer Predicate { get; } = new();
}
