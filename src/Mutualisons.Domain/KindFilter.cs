namespace Mutualisons.Domain;

/// <summary>A parameter of a collection: what it is called, what it takes, and which values of a record it is held against.</summary>
/// <param name="Name">The parameter's name.</param>
/// <param name="Labels">What people call it.</param>
/// <param name="Type">What its value is.</param>
/// <param name="Path">From the record, or from its part, to the values.</param>
public sealed record KindFilter(string Name, Wording Labels, FilterType Type, FieldPath Path)
{
    /// <summary>From the record to a part of it of which all of the filter must hold; null when the record itself has the values.</summary>
    public FieldPath? Part { get; init; }

    /// <summary>From the record to the values, through its part if there is one, as SPARQL writes the path.</summary>
    public string WholePath => Part is null ? $"({Path})" : $"({Part})/({Path})";

    /// <summary>From the part to a period (<c>dcat:startDate</c>, <c>dcat:endDate</c>) that must be running; null for parts that hold at all times.</summary>
    public FieldPath? During { get; init; }

    /// <summary>The classification that a bare slug is looked up in, by the slug of its scheme; null for any.</summary>
    public string? Scheme { get; init; }

    /// <summary>The name of the kind that a <see cref="FilterType.Record"/> is of.</summary>
    public string? Target { get; init; }

    /// <summary>The words of a <see cref="FilterType.Choice"/>, in their order.</summary>
    public IReadOnlyList<KindChoice> Choices { get; init; } = [];

    /// <summary>The term that a <see cref="FilterType.Lacking"/> part does not have, as <c>{scheme}/{slug}</c>.</summary>
    public string? Term { get; init; }
}
