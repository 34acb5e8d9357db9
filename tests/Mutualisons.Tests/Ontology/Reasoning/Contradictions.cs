using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology.Reasoning;

/// <summary>Finds where data contradict an ontology, as an OWL reasoner would, each with the reason.</summary>
internal static class Contradictions
{
    public static IEnumerable<string> Find(Dataset ontology, Dataset data)
    {
        var axioms = new Axioms(ontology);
        var entailments = new Entailments(axioms, data);
        return
        [
            .. entailments.Types.SelectMany(thing => FindExclusions(axioms, thing.Key, thing.Value).Take(1)),
            .. entailments.Choices.SelectMany(choice => FindImpossibleChoices(axioms, entailments, choice.Thing, choice.Choice, choice.Reason)),
            .. data.SelectMany(quad => FindWrongValues(axioms, quad).Take(1)),
            .. FindSecondValues(axioms, data),
        ];
    }

    private static IEnumerable<string> FindExclusions(Axioms axioms, Term thing, Dictionary<Iri, string> types) =>
        from one in types
        from other in types
        where string.CompareOrdinal(one.Key.Value, other.Key.Value) < 0 && axioms.AreDisjoint(one.Key, other.Key)
        select $"{thing} is {one.Key} ({one.Value}) and {other.Key} ({other.Value}), which exclude each other";

    private static IEnumerable<string> FindImpossibleChoices(Axioms axioms, Entailments entailments, Term thing, ClassExpression choice, string reason)
    {
        if (entailments.Types.TryGetValue(thing, out var types) && choice.AnyOf.All(option => types.Keys.Any(type => axioms.AreDisjoint(option, type))))
        {
            yield return $"{thing} must be {choice} ({reason}), and what it is excludes all of them: {string.Join(", ", types.Keys)}";
        }
    }

    private static IEnumerable<string> FindWrongValues(Axioms axioms, Quad quad)
    {
        if (quad.Object is Literal literal && !Datatypes.IsWellTyped(literal))
        {
            yield return $"{quad}: the value is none of its datatype";
        }

        foreach (var property in quad.Predicate is Iri stated ? axioms.PropertyAndSupers(stated) : new HashSet<Iri>())
        {
            if (quad.Object is Literal ? axioms.Is(property, "ObjectProperty") : axioms.Is(property, "DatatypeProperty"))
            {
                yield return $"{quad}: {property} has {(quad.Object is Literal ? "things" : "literals")} as values";
            }

            foreach (var range in axioms.Ranges(property).Where(range => quad.Object is Literal value && range.AnyOf.All(Datatypes.IsDatatype) && !range.AnyOf.Any(type => Datatypes.Fits(value, type))))
            {
                yield return $"{quad}: the value is not in the range {range} of {property}";
            }
        }
    }

    // Our IRIs are unique names: two of them are two things.
    private static IEnumerable<string> FindSecondValues(Axioms axioms, Dataset data) =>
        from statements in data.Where(quad => quad.Predicate is Iri property && axioms.Is(property, "FunctionalProperty")).GroupBy(quad => (quad.Subject, quad.Predicate))
        let values = statements.Select(quad => quad.Object).Distinct().ToList()
        where values.Count > 1
        select $"{statements.Key.Subject} has more than one {statements.Key.Predicate}: {string.Join(", ", values)}";
}
