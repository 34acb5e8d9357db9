using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology.Reasoning;

/// <summary>What an ontology states that can contradict data: hierarchies, domains, ranges, inverses, what excludes what, and kinds of properties.</summary>
/// <remarks>As much of RDFS and OWL 2 RL as our ontology and those it builds on use; restrictions and property chains are left out.</remarks>
internal sealed class Axioms
{
    private readonly Dataset _ontology;
    private readonly Dictionary<Iri, HashSet<Iri>> _superClasses = [];
    private readonly Dictionary<Iri, HashSet<Iri>> _superProperties = [];
    private readonly HashSet<(Iri, Iri)> _disjoint = [];
    private readonly Dictionary<(object, Iri), HashSet<Iri>> _closures = [];
    private readonly Dictionary<(Iri, Iri), ClassExpression[]> _expressions = [];

    public Axioms(Dataset ontology)
    {
        _ontology = ontology;
        foreach (var quad in ontology.Match(predicate: Rdfs("subClassOf")))
        {
            Link(_superClasses, quad.Subject, quad.Object);
        }

        foreach (var quad in ontology.Match(predicate: Rdfs("subPropertyOf")))
        {
            Link(_superProperties, quad.Subject, quad.Object);
        }

        foreach (var quad in ontology.Match(predicate: Owl("unionOf")))
        {
            // Each member of a named union is a kind of it.
            ListOf(quad.Object).ForEach(member => Link(_superClasses, member, quad.Subject));
        }

        ReadDisjointClasses();
    }

    public static Iri Owl(string name) => new(OntologyFiles.Owl + name);

    public static Iri Rdfs(string name) => new(OntologyFiles.Rdfs + name);

    /// <summary>The class itself and all that it is a kind of.</summary>
    public IReadOnlySet<Iri> ClassAndSupers(Iri type) => Remember(_superClasses, type);

    /// <summary>The property itself and all that it is a kind of.</summary>
    public IReadOnlySet<Iri> PropertyAndSupers(Iri property) => Remember(_superProperties, property);

    public IEnumerable<ClassExpression> Domains(Iri property) => Expressions(property, Rdfs("domain"));

    public IEnumerable<ClassExpression> Ranges(Iri property) => Expressions(property, Rdfs("range"));

    /// <summary>Properties that hold from object to subject where this one holds.</summary>
    public IEnumerable<Iri> Inverses(Iri property)
    {
        var stated = _ontology.Match(property, Owl("inverseOf")).Select(quad => quad.Object).Concat(_ontology.Match(predicate: Owl("inverseOf"), @object: property).Select(quad => quad.Subject));
        return stated.Concat(Is(property, "SymmetricProperty") ? [property] : []).OfType<Iri>().Distinct();
    }

    public bool Is(Iri term, string owlKind) => _ontology.Match(term, RdfVocabulary.Type, Owl(owlKind)).Any();

    /// <summary>Whether nothing can be both, by what is stated of them or of what they are kinds of.</summary>
    public bool AreDisjoint(Iri one, Iri other) =>
        ClassAndSupers(one).Any(left => ClassAndSupers(other).Any(right => _disjoint.Contains((left, right))));

    /// <summary>Classes or properties that are, in a circle, kinds of themselves.</summary>
    public IEnumerable<Iri> FindCycles() =>
        from supers in new[] { _superClasses, _superProperties }
        from term in supers.Keys
        where supers[term].Any(direct => direct != term && Closure(supers, direct).Contains(term))
        select term;

    private static void Link(Dictionary<Iri, HashSet<Iri>> supers, Term lower, Term higher)
    {
        if (lower is Iri from && higher is Iri to)
        {
            if (!supers.TryGetValue(from, out var known))
            {
                supers.Add(from, known = []);
            }

            known.Add(to);
        }
    }

    private static HashSet<Iri> Closure(Dictionary<Iri, HashSet<Iri>> supers, Iri start)
    {
        var seen = new HashSet<Iri> { start };
        var waiting = new Queue<Iri>(seen);
        while (waiting.TryDequeue(out var term))
        {
            foreach (var next in supers.GetValueOrDefault(term, []).Where(seen.Add))
            {
                waiting.Enqueue(next);
            }
        }

        return seen;
    }

    private HashSet<Iri> Remember(Dictionary<Iri, HashSet<Iri>> supers, Iri start)
    {
        if (!_closures.TryGetValue((supers, start), out var closure))
        {
            _closures.Add((supers, start), closure = Closure(supers, start));
        }

        return closure;
    }

    private ClassExpression[] Expressions(Iri property, Iri axiom)
    {
        if (!_expressions.TryGetValue((property, axiom), out var expressions))
        {
            _expressions.Add((property, axiom), expressions = [.. ReadExpressions(property, axiom)]);
        }

        return expressions;
    }

    private IEnumerable<ClassExpression> ReadExpressions(Iri property, Iri axiom) =>
        from quad in _ontology.Match(property, axiom)
        let union = _ontology.Match(quad.Object, Owl("unionOf")).Select(stated => stated.Object).FirstOrDefault()
        let members = union is null ? [quad.Object] : ListOf(union).Cast<Term>()
        select new ClassExpression([.. members.OfType<Iri>()]) into expression
        where expression.AnyOf.Count > 0
        select expression;

    private void ReadDisjointClasses()
    {
        var groups = _ontology.Match(predicate: Owl("disjointWith")).Select(quad => new List<Iri?> { quad.Subject as Iri, quad.Object as Iri }.OfType<Iri>().ToList())
            .Concat(_ontology.Match(predicate: RdfVocabulary.Type, @object: Owl("AllDisjointClasses")).SelectMany(quad => _ontology.Match(quad.Subject, Owl("members"))).Select(quad => ListOf(quad.Object)));
        foreach (var group in groups)
        {
            _disjoint.UnionWith(group.SelectMany(one => group.Where(other => other != one).Select(other => (one, other))));
        }
    }

    private List<Iri> ListOf(Term head)
    {
        var members = new List<Iri>();
        for (var node = head; node != RdfVocabulary.Nil; node = _ontology.Match(node, RdfVocabulary.Rest).Single().Object)
        {
            members.AddRange(_ontology.Match(node, RdfVocabulary.First).Select(quad => quad.Object).OfType<Iri>());
        }

        return members;
    }
}
