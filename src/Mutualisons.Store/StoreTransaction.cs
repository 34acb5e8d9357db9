using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Store.Runs;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store;

/// <summary>The one change that is being made to a store: others wait until it is committed or rolled back. Not thread-safe.</summary>
/// <remarks>
/// What counts is whether a quad is there in the end: of several changes to it the last wins, and one that changes nothing is dropped.
/// Ids that the transaction gave out are void after a rollback.
/// </remarks>
public sealed partial class StoreTransaction : IAsyncDisposable, IDisposable
{
    private const int MaxStackLabel = 128;

    private readonly QuadStore _store;
    private readonly TermTable _terms;
    private readonly StoreState _base;
    private readonly QuadBuffer _buffer = new();
    private readonly List<Run> _pending = [];
    private ulong _blankNodeCount;
    private bool _isOver;

    internal StoreTransaction(QuadStore store, TermTable terms, StoreState @base, string author)
    {
        _store = store;
        _terms = terms;
        _base = @base;
        _blankNodeCount = @base.BlankNodeCount;
        Author = author;
    }

    /// <summary>Who makes the change.</summary>
    public string Author { get; }

    /// <summary>The commit that this change is made on top of.</summary>
    public long BaseCommit => _base.Commit;

    /// <summary>The id of a term, given out now if the store has none; a blank node, within a triple term too, is one that the store has, by its stable label.</summary>
    /// <exception cref="ArgumentException">The term is a blank node that this store never gave out: use a <see cref="BlankNodeScope"/>.</exception>
    public TermId GetOrAdd(in TermView term)
    {
        CheckOpen();
        if (term.Kind == TermKind.TripleTerm)
        {
            return GetOrAddTriple(term.Triple!.Triple, scope: null);
        }

        if (term.Kind != TermKind.BlankNode)
        {
            return _terms.GetOrAdd(term);
        }

        var id = _terms.Find(term, 0, _blankNodeCount);
        return !id.IsUnbound ? id : throw new ArgumentException("This blank node is not the store's: hand in the scope of the document that it comes from.", nameof(term));
    }

    /// <summary>The id of a term that the store or this transaction has, a blank node by its stable label; <c>default</c> if neither has it.</summary>
    public TermId Find(in TermView term)
    {
        CheckOpen();
        return _terms.Find(term, _terms.Dictionary.Count, _blankNodeCount);
    }

    /// <summary>The id of a term of a document: its blank nodes are fresh, once for each label.</summary>
    public TermId GetOrAdd(in TermView term, BlankNodeScope scope)
    {
        CheckOpen();
        return term.Kind switch
        {
            TermKind.BlankNode => GetOrAddBlankNode(term.Value, scope),
            TermKind.TripleTerm => GetOrAddTriple(term.Triple!.Triple, scope),
            _ => _terms.GetOrAdd(term),
        };
    }

    /// <summary>A blank node that nobody has.</summary>
    public TermId NewBlankNode()
    {
        CheckOpen();
        return TermId.BlankNode(_blankNodeCount++);
    }

    /// <summary>Adds a quad; <see cref="TermId.DefaultGraph"/> is the unnamed graph.</summary>
    public void Insert(TermId subject, TermId predicate, TermId @object, TermId graph) => Add(subject, predicate, @object, graph, tombstone: false);

    /// <summary>Takes a quad away.</summary>
    public void Delete(TermId subject, TermId predicate, TermId @object, TermId graph) => Add(subject, predicate, @object, graph, tombstone: true);

    /// <summary>A handler that inserts what a reader finds, with blank nodes of its own; give a graph to put all of it there.</summary>
    public IRdfHandler CreateLoader(TermId graph = default)
    {
        CheckOpen();
        return new QuadLoader(this, graph);
    }

    /// <summary>The state that a commit now would make, for queries; to be disposed before the transaction ends.</summary>
    public StoreSnapshot PendingSnapshot()
    {
        CheckOpen();
        Flush();
        return _store.LeasePending(_base, PendingState(_base.Commit, _base.Time), [.. _pending]);
    }

    /// <summary>The state that the transaction began with, for look-ups; to be disposed before the transaction ends.</summary>
    public StoreSnapshot BaseSnapshot()
    {
        CheckOpen();
        return _store.Lease(_base, Timeout.InfiniteTimeSpan);
    }

    /// <inheritdoc/>
    public void Dispose() => Rollback();

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Rollback();
        return ValueTask.CompletedTask;
    }

    private TermId GetOrAddBlankNode(ReadOnlySpan<byte> label, BlankNodeScope scope)
    {
        var characters = label.Length <= MaxStackLabel ? stackalloc char[MaxStackLabel] : new char[label.Length];
        characters = characters[..Encoding.UTF8.GetChars(label, characters)];
        if (!scope.TryGet(characters, out var id))
        {
            id = NewBlankNode();
            scope.Add(characters, id);
        }

        return id;
    }

    private void Add(TermId subject, TermId predicate, TermId @object, TermId graph, bool tombstone)
    {
        CheckOpen();
        CheckStorable(subject, nameof(subject));
        CheckStorable(predicate, nameof(predicate));
        CheckStorable(@object, nameof(@object));
        if (graph != TermId.DefaultGraph)
        {
            CheckStorable(graph, nameof(graph));
        }

        _buffer.Add(subject.Value, predicate.Value, @object.Value, graph.Value, tombstone);
    }

    private void CheckStorable(TermId id, string parameter)
    {
        var isKnown = id.Kind switch
        {
            TermIdKind.BlankNode => id.Payload < _blankNodeCount,
            _ when id.IsDictionary => id.Payload < (ulong)_terms.Dictionary.Count,
            _ => id.IsInline,
        };
        if (!isKnown)
        {
            throw new ArgumentException($"{id} cannot be stored: get an id from this transaction first.", parameter);
        }
    }

    private void CheckOpen() => ObjectDisposedException.ThrowIf(_isOver, this);
}
