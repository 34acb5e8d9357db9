using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>The lists written with parentheses among the triples of a basic graph pattern; nothing else in a query can refer to their cells.</summary>
internal sealed class ArgumentLists
{
    private readonly List<TriplePattern> _triples;
    private readonly Dictionary<Variable, Cell> _cells = [];
    private readonly HashSet<Variable> _taken = [];

    public ArgumentLists(List<TriplePattern> triples)
    {
        _triples = triples;
        foreach (var triple in triples)
        {
            if (triple.Subject is Variable { IsBlankNode: true } cell && VariableNames.IsFresh(cell))
            {
                _cells[cell] = _cells.GetValueOrDefault(cell).With(triple);
            }
        }
    }

    /// <summary>The terms of the list that starts here, whose triples are then spoken for, or the one term that stands here.</summary>
    public PropertyArguments Take(PatternTerm start)
    {
        var terms = new List<PatternTerm>();
        var cells = new List<Variable>();
        var rest = start;
        while (rest is Variable variable && _cells.TryGetValue(variable, out var cell) && cell is { IsList: true, First: not null, Rest: not null })
        {
            terms.Add(cell.First);
            cells.Add(variable);
            rest = cell.Rest;
        }

        if (rest is not ConstantTerm { Value: Iri end } || end != RdfVocabulary.Nil)
        {
            return new PropertyArguments(IsList: false, [start], []);
        }

        _taken.UnionWith(cells);
        return new PropertyArguments(IsList: true, terms.ToValueList(), terms.OfType<Variable>().Where(IsBare).ToValueList());
    }

    public void RemoveTaken() => _triples.RemoveAll(triple => triple.Subject is Variable subject && _taken.Contains(subject));

    private bool IsBare(Variable variable) => VariableNames.IsFresh(variable) && !_cells.ContainsKey(variable);

    /// <summary>What is stated of one blank node: a list cell has a first and a rest, each once, and nothing else.</summary>
    private readonly record struct Cell(PatternTerm? First, PatternTerm? Rest, bool IsOther)
    {
        public bool IsList => !IsOther;

        public Cell With(TriplePattern triple) => triple.Predicate switch
        {
            ConstantTerm { Value: Iri predicate } when predicate == RdfVocabulary.First && First is null => this with { First = triple.Object },
            ConstantTerm { Value: Iri predicate } when predicate == RdfVocabulary.Rest && Rest is null => this with { Rest = triple.Object },
            _ => this with { IsOther = true },
        };
    }
}
