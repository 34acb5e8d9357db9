using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>A kind of thing that the platform publishes: one row of <see cref="Kinds"/>, from which routes, lists, filters, tables and the JSON-LD context follow.</summary>
public sealed record Kind
{
    /// <summary>The singular name, which no other kind has.</summary>
    public required string Name { get; init; }

    /// <summary>What people call it, one thing and several, by language.</summary>
    public required IReadOnlyDictionary<string, KindLabels> Labels { get; init; }

    /// <summary>The RDF class of its records.</summary>
    public required Iri Class { get; init; }

    /// <summary>What tells its records from others of that class; null when the class alone does.</summary>
    public Distinction? Distinction { get; init; }

    /// <summary>How its IRIs go on behind <c>/id/</c>, when that is not its name: a scheme is the parent of its concepts.</summary>
    public string Segment { get => field ?? Name; init; }

    /// <summary>The plural name, as in <c>/actors</c>; null for kinds without a public collection.</summary>
    public string? CollectionPath { get; init; }

    /// <summary>Which of the four poolings it serves; null for kinds that are listed nowhere.</summary>
    public Axis? Axis { get; init; }

    /// <summary>The property that names a record.</summary>
    public Iri NameProperty { get; init; } = Schema.Name;

    /// <summary>The property that puts records into categories; null for kinds that have none.</summary>
    public Iri? CategoryProperty { get; init; }

    /// <summary>Where records are; null for kinds that are nowhere.</summary>
    public KindLocation? Location { get; init; }

    /// <summary>When records leave lists by themselves; null for those that stay.</summary>
    public Validity? Validity { get; init; }

    /// <summary>When records happen; null for those that do not.</summary>
    public Occurrence? Occurrence { get; init; }

    /// <summary>The filters beside those that follow from the rest of the row.</summary>
    public IReadOnlyList<KindFilter> Filters { get; init; } = [];

    /// <summary>The columns beside those that follow from the rest of the row.</summary>
    public IReadOnlyList<KindColumn> Columns { get; init; } = [];

    /// <summary>The terms of the JSON-LD context that came with this kind: its class, its properties, those of its parts.</summary>
    public IReadOnlyList<ContextTerm> Terms { get; init; } = [];
}
