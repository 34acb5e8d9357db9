using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;

namespace Mutualisons.Tests.Coverage;

/// <summary>Finds where a term stands: in the ontology, in shapes, in samples.</summary>
internal sealed class Carriers
{
    private const string Shacl = "http://www.w3.org/ns/shacl#";

    private readonly HashSet<Iri> _declared;
    private readonly Dictionary<Iri, string> _samples = [];
    private readonly Dictionary<Iri, SortedSet<string>> _shapes = [];

    public Carriers(Dataset ontology, Dataset shapes, Dataset samples)
    {
        _declared = [.. ontology.Where(quad => quad.Predicate == new Iri("http://www.w3.org/2000/01/rdf-schema#label")).Select(quad => quad.Subject).OfType<Iri>()];
        foreach (var quad in samples)
        {
            AddSample((Iri)quad.Predicate, quad.Subject);
            if (quad.Object is Iri value)
            {
                AddSample(value, quad.Subject);
            }
        }

        foreach (var quad in shapes.Where(quad => ((Iri)quad.Predicate).Value is Shacl + "path" or Shacl + "targetClass" or Shacl + "class"))
        {
            AddShape(quad.Object as Iri, quad.Subject);
        }

        ShapeNames = shapes.Select(quad => quad.Subject).OfType<Iri>().Select(LocalName).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>The local names of all shapes.</summary>
    public IReadOnlySet<string> ShapeNames { get; }

    /// <summary>Whether the ontology has the term, or labels it when it is another vocabulary's.</summary>
    public bool IsDeclared(Iri term) => _declared.Contains(term);

    /// <summary>The shapes that have the term as path, target or class.</summary>
    public IReadOnlyCollection<string> ShapesOf(Iri term) => _shapes.GetValueOrDefault(term) ?? [];

    /// <summary>A record that uses the term, or null.</summary>
    public string? SampleOf(Iri term) => _samples.GetValueOrDefault(term);

    private void AddSample(Iri term, Term subject)
    {
        if (subject is Iri iri && iri.Value.StartsWith(OntologyFiles.Base + "id/", StringComparison.Ordinal))
        {
            var record = iri.Value[OntologyFiles.Base.Length..].Split('#')[0];
            if (!_samples.TryGetValue(term, out var known) || string.CompareOrdinal(record, known) < 0)
            {
                _samples[term] = record;
            }
        }
    }

    private void AddShape(Iri? term, Term shape)
    {
        if (term is not null && shape is Iri iri)
        {
            (_shapes.TryGetValue(term, out var known) ? known : _shapes[term] = new(StringComparer.Ordinal)).Add(LocalName(iri));
        }
    }

    private static string LocalName(Iri iri) => iri.Value[(iri.Value.LastIndexOfAny(['#', '/']) + 1)..];
}
