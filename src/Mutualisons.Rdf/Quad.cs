using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A triple in a graph of a dataset; a null graph is the unnamed (default) graph (RDF 1.1 Concepts, section 4).</summary>
public sealed record Quad(Term Subject, Term Predicate, Term Object, Term? Graph = null)
{
    /// <summary>The quad without its graph.</summary>
    public Triple ToTriple() => new(Subject, Predicate, Object);

    /// <summary>The quad as N-Quads writes it, without the final point.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        ToTriple().Append(builder);
        if (Graph is not null)
        {
            builder.Append(' ');
            Graph.Append(builder);
        }

        return builder.ToString();
    }
}
