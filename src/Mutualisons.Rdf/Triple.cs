using System.Text;

namespace Mutualisons.Rdf;

/// <summary>A triple; positions are not checked, because SPARQL and generalised RDF pass through here too (RDF 1.1 Concepts, section 3.1).</summary>
public sealed record Triple(Term Subject, Term Predicate, Term Object)
{
    /// <summary>The triple as N-Triples writes it, without the final point.</summary>
    public override string ToString()
    {
        var builder = new StringBuilder();
        Append(builder);
        return builder.ToString();
    }

    internal void Append(StringBuilder builder)
    {
        Subject.Append(builder);
        builder.Append(' ');
        Predicate.Append(builder);
        builder.Append(' ');
        Object.Append(builder);
    }
}
