using Mutualisons.Rdf;

namespace Mutualisons.Tests.Ontology.Reasoning;

/// <summary>What data and axioms together say that things are, each with the reason.</summary>
internal sealed class Entailments
{
    private readonly Axioms _axioms;
    private readonly Dictionary<Term, Dictionary<Iri, string>> _types = [];

    public Entailments(Axioms axioms, Dataset data)
    {
        _axioms = axioms;
        foreach (var quad in data)
        {
            if (quad.Predicate == RdfVocabulary.Type)
            {
                Add(quad.Subject, new([(Iri)quad.Object]), "stated");
            }
            else if (quad.Predicate is Iri property)
            {
                AddStatement(quad.Subject, property, quad.Object);
            }
        }
    }

    /// <summary>The classes of each thing, with the reason for each.</summary>
    public IReadOnlyDictionary<Term, Dictionary<Iri, string>> Types => _types;

    /// <summary>Things that must be of one of several classes, which one being left open.</summary>
    public List<(Term Thing, ClassExpression Choice, string Reason)> Choices { get; } = [];

    private void AddStatement(Term subject, Iri stated, Term @object)
    {
        foreach (var property in _axioms.PropertyAndSupers(stated))
        {
            Classify(subject, property, @object);
            foreach (var inverse in @object is Literal ? [] : _axioms.Inverses(property).SelectMany(_axioms.PropertyAndSupers).Distinct())
            {
                Classify(@object, inverse, subject);
            }
        }
    }

    private void Classify(Term subject, Iri property, Term @object)
    {
        foreach (var domain in _axioms.Domains(property))
        {
            Add(subject, domain, $"has {property}");
        }

        foreach (var range in @object is Literal ? [] : _axioms.Ranges(property).Where(range => !range.AnyOf.Any(Datatypes.IsDatatype)))
        {
            Add(@object, range, $"is the {property} of {subject}");
        }
    }

    private void Add(Term thing, ClassExpression expression, string reason)
    {
        if (expression.AnyOf.Count > 1)
        {
            Choices.Add((thing, expression, reason));
            return;
        }

        if (!_types.TryGetValue(thing, out var known))
        {
            _types.Add(thing, known = []);
        }

        if (known.TryAdd(expression.AnyOf[0], reason))
        {
            foreach (var higher in _axioms.ClassAndSupers(expression.AnyOf[0]))
            {
                known.TryAdd(higher, reason);
            }
        }
    }
}
