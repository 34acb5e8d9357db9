using System.Collections.Frozen;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>How to read a query or an update, and the limits that hold against hostile ones.</summary>
public sealed record SparqlParserOptions
{
    /// <summary>The limits and rules that apply when none are given.</summary>
    public static SparqlParserOptions Default { get; } = new();

    /// <summary>The IRI that relative ones are resolved against until the text has a BASE of its own; null when there is none.</summary>
    public Iri? BaseIri { get; init; }

    /// <summary>Whether a relative IRI without any base is refused; otherwise it stays as written, as the protocol has no base to offer.</summary>
    public bool RequireAbsoluteIris { get; init; }

    /// <summary>Prefixes known before the prologue, by their name without the colon.</summary>
    public FrozenDictionary<string, Iri> Prefixes { get; init; } = FrozenDictionary<string, Iri>.Empty;

    /// <summary>The longest text accepted, in bytes of UTF-8.</summary>
    public int MaxLength { get; init; } = 1024 * 1024;

    /// <summary>How deep groups, expressions, paths and nodes may nest.</summary>
    public int MaxDepth { get; init; } = 500;

    /// <summary>How many different variables a query or update may name.</summary>
    public int MaxVariables { get; init; } = 1_000;

    /// <summary>How many different blank node labels a query or update may use: each is remembered to the end.</summary>
    public int MaxBlankNodeLabels { get; init; } = 2_000_000;

    /// <summary>How many quads of INSERT DATA and DELETE DATA make a part when an update is read in parts.</summary>
    public int DataBlockSize { get; init; } = 4_096;

    /// <summary>The functions that may be called by IRI; null leaves the choice to the engine.</summary>
    public FrozenSet<Iri>? ExtensionFunctions { get; init; }

    /// <summary>The functions that are aggregates when called by IRI, those of GeoSPARQL unless set; one called with DISTINCT is an aggregate anyway.</summary>
    public FrozenSet<Iri> AggregateFunctions { get; init; } = SpatialVocabulary.Aggregates;
}
