namespace Mutualisons.Rdf;

/// <summary>A quad as four term views, valid only during the call that hands it over; a graph that <see cref="TermView.IsNone"/> is the unnamed graph.</summary>
public readonly ref struct QuadView
{
    /// <summary>Puts four terms together; leave <paramref name="graph"/> out for the unnamed graph.</summary>
    public QuadView(TermView subject, TermView predicate, TermView @object, TermView graph = default)
    {
        Subject = subject;
        Predicate = predicate;
        Object = @object;
        Graph = graph;
    }

    /// <summary>The subject.</summary>
    public TermView Subject { get; }

    /// <summary>The predicate.</summary>
    public TermView Predicate { get; }

    /// <summary>The object.</summary>
    public TermView Object { get; }

    /// <summary>The graph name, or none for the unnamed graph.</summary>
    public TermView Graph { get; }

    /// <summary>Builds the quad as objects that outlive the view.</summary>
    public Quad ToQuad() => new(Subject.ToTerm(), Predicate.ToTerm(), Object.ToTerm(), Graph.IsNone ? null : Graph.ToTerm());
}
