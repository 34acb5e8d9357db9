using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Server.Transfer;

/// <summary>What the documents of one command mark <c>mut:fictional true</c>, and so which of their statements are invented.</summary>
/// <remarks>
/// A record may be stated in several documents and marked in one of them, so all are read before any is loaded.
/// A source that is invented takes its graphs with it: what they hold, and what is said of them.
/// </remarks>
internal sealed class InventedRecords(Iri baseIri) : IRdfHandler
{
    private static readonly byte[] Property = Encoding.UTF8.GetBytes(Mut.Fictional.Value);

    private readonly string _graphs = baseIri.Value + "graph/";
    private readonly string _sources = baseIri.Value + "id/source/";
    private readonly HashSet<string> _records = [];

    /// <summary>Reads every document for its marks.</summary>
    public static InventedRecords FindIn(IEnumerable<LoadDocument> documents, Iri baseIri, CancellationToken cancellationToken)
    {
        var found = new InventedRecords(baseIri);
        foreach (var document in documents)
        {
            using var stream = document.Open();
            document.Reader.Read(stream, found, new RdfReaderOptions { BaseIri = baseIri, DocumentName = document.Name }, cancellationToken);
        }

        return found;
    }

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        if (quad.Predicate.Value.SequenceEqual(Property) && quad.Subject.Kind == TermKind.Iri && (quad.Object.Value.SequenceEqual("true"u8) || quad.Object.Value.SequenceEqual("1"u8)))
        {
            _records.Add(Encoding.UTF8.GetString(quad.Subject.Value));
        }
    }

    /// <summary>Whether a statement is about something invented, or lies in the graph of an invented source.</summary>
    public bool Cover(in QuadView quad) => _records.Count > 0 && (IsInvented(quad.Subject) || IsGraphOfInvented(quad.Subject) || IsGraphOfInvented(quad.Graph));

    // What belongs to a thing has a fragment of its IRI, and is invented with it.
    private bool IsInvented(in TermView subject)
    {
        if (subject.Kind != TermKind.Iri)
        {
            return false;
        }

        var hash = subject.Value.IndexOf((byte)'#');
        return _records.Contains(Encoding.UTF8.GetString(subject.Value)) || (hash > 0 && _records.Contains(Encoding.UTF8.GetString(subject.Value[..hash])));
    }

    // graph/{source}/{audience}
    private bool IsGraphOfInvented(in TermView term)
    {
        if (term.IsNone || term.Kind != TermKind.Iri)
        {
            return false;
        }

        var iri = Encoding.UTF8.GetString(term.Value);
        return iri.StartsWith(_graphs, StringComparison.Ordinal) && _records.Contains(_sources + iri[_graphs.Length..].Split('/')[0]);
    }
}
