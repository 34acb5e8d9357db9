using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>A template of CONSTRUCT or of an update, with its constants as ids (section 16.2; SPARQL 1.1 Update, section 3.1.3).</summary>
internal sealed class QuadTemplate
{
    private readonly (TemplateTerm Subject, TemplateTerm Predicate, TemplateTerm Object, TemplateTerm Graph)[] _quads;

    /// <param name="quads">The quads; variables whose name starts with <c>_:</c> are blank nodes.</param>
    /// <param name="terms">Where constants get their ids.</param>
    /// <param name="graph">The graph of quads that name none; null for the unnamed graph.</param>
    public QuadTemplate(ValueList<Sparql.Algebra.QuadPattern> quads, TermSpace terms, Iri? graph = null)
    {
        var defaultGraph = graph is null ? TermId.DefaultGraph : TermId.FromValue(terms.Intern(graph));
        _quads = [.. quads.Select(q => (Make(q.Subject), Make(q.Predicate), Make(q.Object), q.Graph is null ? new TemplateTerm(defaultGraph) : Make(q.Graph)))];

        TemplateTerm Make(PatternTerm term) => term switch
        {
            Variable variable => new TemplateTerm(variable),
            ConstantTerm constant => new TemplateTerm(TermId.FromValue(terms.Intern(constant.Value))),
            TripleTermPattern { Pattern: var triple } => new TemplateTerm(default, [Make(triple.Subject), Make(triple.Predicate), Make(triple.Object)]),
            _ => throw new ArgumentOutOfRangeException(nameof(quads)),
        };
    }

    public bool IsEmpty => _quads.Length == 0;

    /// <summary>The well-formed quads that a row makes; its blank nodes are fresh.</summary>
    /// <param name="relation">What the columns are.</param>
    /// <param name="batch">The rows.</param>
    /// <param name="index">Which of those that count.</param>
    /// <param name="terms">Where blank nodes and kinds come from.</param>
    public IEnumerable<(ulong Subject, ulong Predicate, ulong Object, ulong Graph)> Fill(Relation relation, Batch batch, int index, TermSpace terms)
    {
        Dictionary<Variable, ulong>? nodes = null;
        foreach (var quad in _quads)
        {
            var (s, p, o, g) = (Value(quad.Subject), Value(quad.Predicate), Value(quad.Object), Value(quad.Graph));
            if (terms.KindOf(s) is TermKind.Iri or TermKind.BlankNode
                && terms.KindOf(p) == TermKind.Iri
                && o != 0
                && (g == TermId.DefaultGraph.Value || terms.KindOf(g) is TermKind.Iri or TermKind.BlankNode))
            {
                yield return (s, p, o, g);
            }
        }

        ulong Value(TemplateTerm term)
        {
            if (term.Parts is [var subject, var predicate, var @object])
            {
                return terms.MakeTriple(Value(subject), Value(predicate), Value(@object));
            }

            if (term.Slot.Variable is not { } variable)
            {
                return term.Slot.Constant.Value;
            }

            if (!variable.IsBlankNode)
            {
                var column = relation.IndexOf(variable);
                return column < 0 ? 0 : batch[index, column];
            }

            nodes ??= [];
            return nodes.TryGetValue(variable, out var node) ? node : nodes[variable] = terms.NewBlankNode();
        }
    }

    /// <summary>What fills a position: a variable or a constant, or the three parts of a triple term.</summary>
    private sealed record TemplateTerm(PatternSlot Slot, TemplateTerm[]? Parts = null);
}
