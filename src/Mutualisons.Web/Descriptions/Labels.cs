using Mutualisons.Rdf;

namespace Mutualisons.Web.Descriptions;

/// <summary>What people call resources; not thread-safe while filled.</summary>
internal sealed class Labels
{
    private readonly Dictionary<Iri, List<Literal>> _labels = [];

    /// <summary>Adds a label.</summary>
    public void Add(Iri resource, Literal label)
    {
        if (!_labels.TryGetValue(resource, out var known))
        {
            _labels[resource] = known = [];
        }

        known.Add(label);
    }

    /// <summary>The label to show in a language, by the order of fallback; null when there is none.</summary>
    public Literal? Find(Iri resource, string language) =>
        _labels.TryGetValue(resource, out var known) ? BestText.Of(known, language) : null;
}
