using System.Text.Json;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.JsonLd;

/// <summary>Writes triples as JSON-LD under our one context: what it writes expands to exactly those triples. One document each; not thread-safe.</summary>
/// <remarks>
/// A node is written once, inside the first that refers to it; nodes that nothing refers to stand under <c>included</c>.
/// JSON-LD 1.1 cannot say triple terms: statements that have one as object are left out, and who must not lose any asks <see cref="CanSay"/> first.
/// </remarks>
internal sealed partial class JsonLdWriter(Utf8JsonWriter json, TripleSet triples, ContextTerms terms)
{
    private const int MaxDepth = 32;

    private readonly Utf8JsonWriter _json = json;
    private readonly TripleSet _triples = triples;
    private readonly ContextTerms _terms = terms;
    private readonly HashSet<Term> _written = [];
    private Iri? _listed;

    /// <summary>Whether JSON-LD 1.1 has a way to write the term as an object.</summary>
    public static bool CanSay(Term term) => term.Kind != TermKind.TripleTerm;

    /// <summary>Writes the document whose outermost node is <paramref name="root"/>.</summary>
    public void Write(Iri root, string context)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", context);
        WriteNodeContent(root, 0);
        WriteOthers("included");
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes the document of a collection: its members in the order given, each one whole and in the list itself, even where another member refers to it.</summary>
    public void WriteCollection(Iri root, IReadOnlyList<Iri> members, string context)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", context);
        _written.UnionWith(members);
        _listed = root;
        WriteNodeContent(root, 0);
        WriteMembers(members);
        WriteOthers("included");
        _json.WriteEndObject();
        _json.Flush();
    }

    /// <summary>Writes a document of nodes without an outermost one.</summary>
    public void WriteGraph(string context)
    {
        _json.WriteStartObject();
        _json.WriteString("@context", context);
        WriteOthers("@graph");
        _json.WriteEndObject();
        _json.Flush();
    }

    // An empty list is written too: it says nothing in RDF, but readers of JSON walk it.
    private void WriteMembers(IReadOnlyList<Iri> members)
    {
        _json.WriteStartArray(_terms.FindProperty(Hydra.Member)?.Name ?? Hydra.Member.Value);
        foreach (var member in members)
        {
            _json.WriteStartObject();
            WriteNodeContent(member, 1);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
    }

    private void WriteOthers(string key)
    {
        var others = _triples.Subjects.Where(subject => !_written.Contains(subject)).OrderBy(TripleOrder.KeyOf, StringComparer.Ordinal).ToList();
        if (others.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(key);
        foreach (var subject in others)
        {
            if (!_written.Contains(subject))
            {
                _json.WriteStartObject();
                WriteNodeContent(subject, 1);
                _json.WriteEndObject();
            }
        }

        _json.WriteEndArray();
    }

    private void WriteNodeContent(Term node, int depth)
    {
        _written.Add(node);
        _json.WriteString("id", IdOf(node));
        var statements = _triples.Of(node);
        WriteTypes(statements);
        foreach (var property in statements.GroupBy(triple => (Iri)triple.Predicate))
        {
            var objects = property.Select(triple => triple.Object).Where(CanSay).ToList();
            if (property.Key == RdfVocabulary.Type)
            {
                objects.RemoveAll(type => type is Iri or BlankNode);
            }

            if (objects.Count > 0 && !(node.Equals(_listed) && property.Key == Hydra.Member))
            {
                WriteProperty(property.Key, objects, depth);
            }
        }
    }

    private void WriteTypes(IReadOnlyList<Triple> statements)
    {
        var types = statements.Where(triple => triple.Predicate == RdfVocabulary.Type).Select(triple => triple.Object).Where(type => type is Iri or BlankNode).ToList();
        if (types.Count == 0)
        {
            return;
        }

        _json.WriteStartArray("type");
        foreach (var type in types)
        {
            _json.WriteStringValue(type is Iri iri && _terms.FindClass(iri) is { } term ? term.Name : IdOf(type));
        }

        _json.WriteEndArray();
    }

    private void WriteProperty(Iri property, List<Term> objects, int depth)
    {
        var term = _terms.FindProperty(property);
        if (term?.Coercion == Coercion.Language)
        {
            WriteLanguageMap(term, [.. objects.OfType<Literal>().Where(IsText)]);
            objects.RemoveAll(value => value is Literal literal && IsText(literal));
            term = null;
        }

        if (objects.Count == 0)
        {
            return;
        }

        _json.WritePropertyName(term?.Name ?? property.Value);
        WriteMany(objects, term, depth);
    }

    private void WriteMany(List<Term> objects, ContextTerm? term, int depth)
    {
        var isArray = objects.Count > 1 || term is { IsSet: true };
        if (isArray)
        {
            _json.WriteStartArray();
        }

        foreach (var value in objects)
        {
            WriteValue(value, term, depth);
        }

        if (isArray)
        {
            _json.WriteEndArray();
        }
    }

    private void WriteValue(Term value, ContextTerm? term, int depth)
    {
        switch (value)
        {
            case Iri or BlankNode when depth < MaxDepth && !_written.Contains(value) && _triples.Describes(value):
                _json.WriteStartObject();
                WriteNodeContent(value, depth + 1);
                _json.WriteEndObject();
                break;
            case Iri or BlankNode when term?.Coercion == Coercion.Iri:
                _json.WriteStringValue(IdOf(value));
                break;
            case Iri or BlankNode:
                _json.WriteStartObject();
                _json.WriteString("id", IdOf(value));
                _json.WriteEndObject();
                break;
            case Literal literal:
                WriteLiteral(literal, term);
                break;
            default:
                throw new InvalidOperationException($"A {value.Kind} cannot be written as JSON-LD 1.1.");
        }
    }

    private static string IdOf(Term node) => node is BlankNode blank ? "_:" + blank.Label : ((Iri)node).Value;
}
