namespace Mutualisons.Sparql;

/// <summary>What identifies a serialisation of query results: its names on the wire and on disk.</summary>
/// <param name="Name">The name people use; also what <c>--format</c> takes, case-insensitively.</param>
/// <param name="MediaTypes">Media types, the registered one first.</param>
/// <param name="FileExtensions">File extensions without the point, the usual one first.</param>
/// <param name="SupportsBoolean">True when it can say the answer of an ASK.</param>
public sealed record SparqlResultFormat(string Name, IReadOnlyList<string> MediaTypes, IReadOnlyList<string> FileExtensions, bool SupportsBoolean)
{
    /// <summary><see href="https://www.w3.org/TR/sparql11-results-json/">SPARQL 1.1 Query Results JSON Format</see>.</summary>
    public static SparqlResultFormat Json { get; } = new("JSON", ["application/sparql-results+json", "application/json"], ["srj", "json"], true);

    /// <summary><see href="https://www.w3.org/TR/rdf-sparql-XMLres/">SPARQL Query Results XML Format</see>.</summary>
    public static SparqlResultFormat Xml { get; } = new("XML", ["application/sparql-results+xml", "application/xml", "text/xml"], ["srx", "xml"], true);

    /// <summary><see href="https://www.w3.org/TR/sparql11-results-csv-tsv/">CSV</see>: plain values, so kinds of terms, datatypes and languages are lost.</summary>
    public static SparqlResultFormat Csv { get; } = new("CSV", ["text/csv"], ["csv"], false);

    /// <summary><see href="https://www.w3.org/TR/sparql11-results-csv-tsv/">TSV</see>: terms as Turtle writes them.</summary>
    public static SparqlResultFormat Tsv { get; } = new("TSV", ["text/tab-separated-values"], ["tsv"], false);

    /// <summary>The registered media type.</summary>
    public string MediaType => MediaTypes[0];

    /// <summary>Formats are the same when their names are.</summary>
    public bool Equals(SparqlResultFormat? other) => other is not null && Name == other.Name;

    /// <inheritdoc/>
    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <summary>The name.</summary>
    public override string ToString() => Name;
}
