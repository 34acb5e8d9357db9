using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>The IRIs of one actor and of what belongs to it.</summary>
internal sealed class ActorParts(SourceRecord record, Iri subject)
{
    private readonly HashSet<string> _fragments = new(StringComparer.Ordinal);

    public SourceRecord Record => record;

    public Iri Subject => subject;

    public Iri Site { get; } = Resources.Part(subject, "site");

    public Iri Address { get; } = Resources.Part(subject, "address");

    public Iri Geometry { get; } = Resources.Part(subject, "geometry");

    public bool Has(string key) => record.Fields.Any(field => field.Key == key && !string.IsNullOrWhiteSpace(field.Value));

    /// <summary>A node for a kept field; keys that differ only in what a slug drops are numbered.</summary>
    public Iri NewFieldNode(string key)
    {
        var slug = "field-" + Slug.From(key);
        var fragment = slug;
        for (var number = 2; !_fragments.Add(fragment); number++)
        {
            fragment = $"{slug}-{number}";
        }

        return Resources.Part(subject, fragment);
    }
}
