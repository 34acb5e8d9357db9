using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Store;
using QuadPattern = Mutualisons.Store.QuadPattern;

namespace Mutualisons.Query.Updates;

/// <summary>The blank nodes that the skolem IRIs of one document stand for: those that its sender may see, and fresh ones for all others.</summary>
/// <remarks>A node in hidden graphs is answered like one that never was, and no skolem IRI is ever stored as an IRI, which would be taken for a node that is made later.</remarks>
internal sealed class SkolemNodes : IDisposable
{
    private readonly SkolemIris _iris;
    private readonly StoreTransaction _transaction;
    private readonly StoreSnapshot _before;
    private readonly GraphBitmap _visible;
    private readonly Dictionary<string, TermId> _nodes = [];
    private readonly ulong[] _found = new ulong[1];
    private QuadCursor? _asSubject;
    private QuadCursor? _asObject;

    public SkolemNodes(SkolemIris iris, StoreTransaction transaction, GraphSet visible)
    {
        (_iris, _transaction, _before) = (iris, transaction, transaction.BaseSnapshot());
        _visible = GraphSets.ToBitmap(visible, _before);
    }

    /// <summary>The node of a term that is a skolem IRI, else <c>default</c>.</summary>
    public TermId Find(in TermView term)
    {
        if (!_iris.Covers(term))
        {
            return default;
        }

        var iri = Encoding.UTF8.GetString(term.Value);
        if (!_nodes.TryGetValue(iri, out var node))
        {
            node = Known(_iris.ToNode(new Iri(iri))!) is { IsUnbound: false } known ? known : _transaction.NewBlankNode();
            _nodes.Add(iri, node);
        }

        return node;
    }

    /// <summary>Refuses a skolem IRI where no blank node may stand.</summary>
    /// <exception cref="UpdateFailedException">It is one.</exception>
    public void Refuse(in TermView term, string place)
    {
        if (_iris.Covers(term))
        {
            throw new UpdateFailedException($"{Encoding.UTF8.GetString(term.Value)} stands for a blank node, which cannot be {place}: use an IRI of your own.");
        }
    }

    public void Dispose() => _before.Dispose();

    private TermId Known(BlankNode node)
    {
        var id = _before.Find(TermView.BlankNode(Encoding.UTF8.GetBytes(node.Label)));
        return !id.IsUnbound && (IsThere(ref _asSubject, QuadOrder.Spo, new(id, default, default)) || IsThere(ref _asObject, QuadOrder.Osp, new(default, default, id))) ? id : default;
    }

    private bool IsThere(ref QuadCursor? cursor, QuadOrder order, in QuadPattern pattern)
    {
        if (cursor is null)
        {
            cursor = _before.Scan(order, pattern, _visible, ScanMode.Quads);
        }
        else
        {
            cursor.Reset(pattern);
        }

        return cursor.Next(_found, [], [], [], 1) > 0;
    }
}
