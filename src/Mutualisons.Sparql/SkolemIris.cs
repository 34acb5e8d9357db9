using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql;

/// <summary>Takes back in queries, updates and documents (<see cref="LoadOptions.Skolems"/>) the IRIs that stand for blank nodes (<see href="https://www.w3.org/TR/rdf11-concepts/#section-skolemization">RDF 1.1 Concepts, section 3.5</see>); immutable and thread-safe.</summary>
/// <remarks>
/// An IRI becomes the blank node that it names only if a snapshot shows a statement with that node, as subject or object.
/// Any other, of a node in hidden graphs as of one that never was, stays an IRI, so that both are answered alike: it matches nothing, and cannot be inserted.
/// </remarks>
/// <param name="prefix">What skolem IRIs begin with; a node's stable label follows, percent-encoded.</param>
public sealed class SkolemIris(string prefix)
{
    /// <summary>How many different skolem IRIs one query or update may name.</summary>
    public const int MaxCount = 1_000;

    private static readonly Variable Predicate = new("p");
    private static readonly Variable Other = new("o");

    private readonly string _prefix = prefix;
    private readonly byte[] _prefixBytes = Encoding.UTF8.GetBytes(prefix);

    /// <summary>The skolem IRI of a blank node.</summary>
    public Iri ToIri(BlankNode node) => new(_prefix + Uri.EscapeDataString(node.Label));

    /// <summary>The blank node that an IRI names if it is a skolem IRI, else null; whether there is such a node is another question.</summary>
    public BlankNode? ToNode(Iri iri) => iri.Value.Length > _prefix.Length && iri.Value.StartsWith(_prefix, StringComparison.Ordinal)
        ? new BlankNode(Uri.UnescapeDataString(iri.Value[_prefix.Length..]))
        : null;

    /// <summary>Whether a term is a skolem IRI.</summary>
    public bool Covers(in TermView term) => term.Kind == TermKind.Iri && term.Value.Length > _prefixBytes.Length && term.Value.StartsWith(_prefixBytes);

    /// <summary>Puts blank nodes in place of the skolem IRIs of a query.</summary>
    /// <param name="query">The query as parsed.</param>
    /// <param name="snapshot">Whose view decides which nodes there are; it stays open.</param>
    /// <param name="limits">The limits of each look-up.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    /// <exception cref="QueryBudgetException">There are more than <see cref="MaxCount"/> of them.</exception>
    public async ValueTask<T> ResolveAsync<T>(T query, ISparqlSnapshot snapshot, QueryOptions limits, CancellationToken cancellationToken = default)
        where T : SparqlQuery
    {
        var named = new HashSet<Iri>();
        new ConstantRewrite(iri => Note(iri, named)).Apply(query);
        var nodes = await FindAsync(named, snapshot, limits, cancellationToken);
        return nodes.Count == 0 ? query : (T)new ConstantRewrite(iri => nodes.GetValueOrDefault(iri, iri)).Apply(query);
    }

    /// <summary>Puts blank nodes in place of the skolem IRIs of an update.</summary>
    /// <param name="update">The update; it is gone through once, so an error in its text shows here.</param>
    /// <param name="snapshot">Whose view decides which nodes there are; it stays open.</param>
    /// <param name="limits">The limits of each look-up.</param>
    /// <param name="cancellationToken">Stops the look-ups.</param>
    /// <returns>The update to apply.</returns>
    /// <exception cref="UpdateFailedException">The update would insert a skolem IRI of no known node.</exception>
    /// <exception cref="QueryBudgetException">There are more than <see cref="MaxCount"/> of them.</exception>
    public async ValueTask<UpdateSource> ResolveAsync(UpdateSource update, ISparqlSnapshot snapshot, QueryOptions limits, CancellationToken cancellationToken = default)
    {
        var named = new HashSet<Iri>();
        var inserted = new HashSet<Iri>();
        var noting = new ConstantRewrite(iri => Note(iri, named));
        var notingInserts = new ConstantRewrite(iri => Note(Note(iri, named), inserted));
        update(operation =>
        {
            cancellationToken.ThrowIfCancellationRequested();
            (operation is InsertData ? notingInserts : noting).Apply(operation);
            if (operation is DeleteInsert { Insert: var template })
            {
                notingInserts.Apply(new InsertData(template));
            }
        });
        if (named.Count == 0)
        {
            return update;
        }

        var nodes = await FindAsync(named, snapshot, limits, cancellationToken);
        foreach (var iri in inserted)
        {
            RefuseUnknown(iri, nodes);
        }

        var rewrite = new ConstantRewrite(iri => nodes.GetValueOrDefault(iri, iri));
        return handle => update(operation => handle(rewrite.Apply(operation)));
    }

    private Iri Note(Iri iri, HashSet<Iri> named)
    {
        if (ToNode(iri) is not null && named.Add(iri) && named.Count > MaxCount)
        {
            throw new QueryBudgetException($"A query or an update may name {MaxCount} different skolem IRIs ({_prefix}…); this one has more.");
        }

        return iri;
    }

    private async ValueTask<Dictionary<Iri, Term>> FindAsync(HashSet<Iri> named, ISparqlSnapshot snapshot, QueryOptions limits, CancellationToken cancellationToken)
    {
        var nodes = new Dictionary<Iri, Term>();
        if (named.Count == 0)
        {
            return nodes;
        }

        await using var visible = snapshot.WithView(DatasetView.Union(snapshot.View.Visible));
        foreach (var iri in named)
        {
            var node = ToNode(iri)!;
            if (await visible.AskAsync(new AskQuery { Pattern = Mentions(node) }, limits, cancellationToken))
            {
                nodes.Add(iri, node);
            }
        }

        return nodes;
    }

    private static Union Mentions(BlankNode node)
    {
        var constant = new ConstantTerm(node);
        return new Union(new Bgp([new(constant, Predicate, Other)]), new Bgp([new(Other, Predicate, constant)]));
    }

    // As an IRI in the data it would be taken for a node that is made later.
    private static void RefuseUnknown(Iri iri, Dictionary<Iri, Term> nodes)
    {
        if (!nodes.ContainsKey(iri))
        {
            throw new UpdateFailedException($"{iri} stands for a blank node, and there is none by that name: leave it out, or insert a node of your own as _:name.");
        }
    }
}
