using Mutualisons.Rdf;

namespace Mutualisons.Store.Runs;

/// <summary>Inserts what a reader finds; a subject, predicate or graph that is the quad's before is not looked up again.</summary>
internal sealed class QuadLoader(StoreTransaction transaction, TermId graph) : IRdfHandler
{
    private readonly BlankNodeScope _scope = new();
    private readonly LastIri _subject = new();
    private readonly LastIri _predicate = new();
    private readonly LastIri _graph = new();

    public void HandleQuad(in QuadView quad) => transaction.Insert(
        IdOf(quad.Subject, _subject),
        IdOf(quad.Predicate, _predicate),
        transaction.GetOrAdd(quad.Object, _scope),
        GraphOf(quad.Graph));

    private TermId GraphOf(in TermView name)
    {
        if (!graph.IsUnbound)
        {
            return graph;
        }

        return name.IsNone ? TermId.DefaultGraph : IdOf(name, _graph);
    }

    private TermId IdOf(in TermView term, LastIri last)
    {
        if (term.Kind != TermKind.Iri)
        {
            return transaction.GetOrAdd(term, _scope);
        }

        if (!last.Is(term.Value))
        {
            last.Set(term.Value, transaction.GetOrAdd(term));
        }

        return last.Id;
    }

    /// <summary>The IRI that stood in one position last.</summary>
    private sealed class LastIri
    {
        private byte[] _bytes = [];
        private int _length;

        public TermId Id { get; private set; }

        public bool Is(ReadOnlySpan<byte> iri) => !Id.IsUnbound && iri.SequenceEqual(_bytes.AsSpan(0, _length));

        public void Set(ReadOnlySpan<byte> iri, TermId id)
        {
            if (_bytes.Length < iri.Length)
            {
                _bytes = new byte[iri.Length * 2];
            }

            iri.CopyTo(_bytes);
            (_length, Id) = (iri.Length, id);
        }
    }
}
