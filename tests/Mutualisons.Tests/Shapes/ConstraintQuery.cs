using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Shapes;

/// <summary>Makes a query of a SPARQL constraint: its prefixes, and its focus nodes where <c>$this</c> is bound.</summary>
internal static class ConstraintQuery
{
    private const string Opening = "WHERE {";

    /// <summary>What <c>sh:select</c> holds.</summary>
    public static string TextOf(Iri rule) => ((Literal)ShapeFiles.Objects(rule, "select").Single()).LexicalForm;

    /// <summary>The constraint for these focus nodes at once: as no rule has a sub-select, joining with them is what pre-binding each would give.</summary>
    public static SelectQuery Parse(Iri rule, IReadOnlyCollection<Iri> focusNodes)
    {
        var text = TextOf(rule);
        var start = text.IndexOf(Opening, StringComparison.Ordinal) + Opening.Length;
        if (start < Opening.Length || text.LastIndexOf("SELECT", StringComparison.Ordinal) != text.IndexOf("SELECT", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"{rule}: this harness needs one SELECT with '{Opening}'.");
        }

        var query = new StringBuilder();
        foreach (var declaration in ShapeFiles.Objects(rule, "prefixes").SelectMany(document => ShapeFiles.Objects(document, "declare")))
        {
            query.Append("PREFIX ").Append(Value(declaration, "prefix")).Append(": <").Append(Value(declaration, "namespace")).AppendLine(">");
        }

        query.Append(text, 0, start).Append(" VALUES $this {").AppendJoin(' ', focusNodes.Select(node => $"<{node.Value}>")).Append('}').Append(text, start, text.Length - start);
        return (SelectQuery)SparqlParser.ParseQuery(query.ToString(), new SparqlParserOptions { BaseIri = new Iri(OntologyFiles.Base) });
    }

    private static string Value(Term declaration, string name) => ((Literal)ShapeFiles.Objects(declaration, name).Single()).LexicalForm;
}
