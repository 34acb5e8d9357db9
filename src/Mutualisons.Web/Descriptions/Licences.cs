using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>Under which licences statements may be used: those of the sources that they come from.</summary>
internal sealed class Licences
{
    private readonly Dictionary<Term, List<Iri>> _bySource = [];
    private readonly TripleSet _sources;

    /// <summary>Takes what the sources' descriptions say.</summary>
    public Licences(TripleSet sources)
    {
        _sources = sources;
        foreach (var source in sources.Subjects)
        {
            _bySource[source] = [.. sources.Objects(source, Dct.License).OfType<Iri>()];
        }
    }

    /// <summary>The licences of a resource: its own, and those of its sources.</summary>
    public IReadOnlyList<Iri> Of(TripleSet triples, Iri resource) =>
    [
        .. triples.Objects(resource, Dct.License).OfType<Iri>()
            .Concat(triples.Objects(resource, Dct.Source).SelectMany(source => _bySource.GetValueOrDefault(source) ?? []))
            .Distinct(),
    ];

    /// <summary>The mentions that a resource's sources ask for.</summary>
    public IEnumerable<Literal> CreditsOf(TripleSet triples, Iri resource) =>
        triples.Objects(resource, Dct.Source).SelectMany(source => _sources.Objects(source, Schema.CreditText)).OfType<Literal>();
}
