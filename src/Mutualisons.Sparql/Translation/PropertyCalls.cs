using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Takes the property functions of one basic graph pattern apart from its triples, with the lists that are their arguments.</summary>
/// <param name="use">What such predicates mean here.</param>
internal sealed class PropertyCalls(PropertyFunctionUse use)
{
    private readonly List<PathTriple> _calls = [];

    /// <summary>Keeps the triple when its predicate is a property function.</summary>
    /// <exception cref="PropertyArgumentException">It is one, and may not stand here.</exception>
    public bool TryAdd(PathTriple triple)
    {
        if (use == PropertyFunctionUse.Ignored || triple.Predicate is not ConstantTerm { Value: Iri function } || !PropertyFunctionTable.Contains(function))
        {
            return false;
        }

        if (use == PropertyFunctionUse.Refused)
        {
            throw new PropertyArgumentException(triple.Verb, $"{function} is a property function, which a pattern that is its own template cannot hold: expected a template and a WHERE apart");
        }

        _calls.Add(triple);
        return true;
    }

    /// <summary>The nodes that the calls become, in order; the triples of their lists are taken out of those of the pattern.</summary>
    /// <exception cref="PropertyArgumentException">A function is called with other arguments than it takes.</exception>
    public List<PropertyFunction> Drain(List<TriplePattern> triples)
    {
        if (_calls.Count == 0)
        {
            return [];
        }

        var lists = new ArgumentLists(triples);
        var nodes = _calls.ConvertAll(call => PropertyFunctionTable.Read(new PropertyCall(
            (Iri)((ConstantTerm)call.Predicate!).Value, lists.Take(call.Subject), lists.Take(call.Object), call.Verb)));
        lists.RemoveTaken();
        _calls.Clear();
        return nodes;
    }
}
