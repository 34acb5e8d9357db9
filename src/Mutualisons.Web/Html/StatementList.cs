using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Html;

/// <summary>Shows a resource's statements to people: labels for IRIs, nested parts in place, dates without their clock. Not thread-safe.</summary>
internal sealed class StatementList(HtmlWriter html, TripleSet triples, Surroundings surroundings)
{
    private const int MaxDepth = 8;
    private const int MaxTextLength = 2_000;
    private const int MaxGeometryLength = 120;

    private readonly HtmlWriter _html = html;
    private readonly TripleSet _triples = triples;
    private readonly Surroundings _surroundings = surroundings;
    private readonly HashSet<Term> _shown = [];

    /// <summary>Writes the list of a resource.</summary>
    public void Write(Iri resource) => Write(resource, 0);

    private void Write(Iri resource, int depth)
    {
        _shown.Add(resource);
        _html.Raw("<dl>");
        foreach (var property in _triples.Of(resource).GroupBy(triple => (Iri)triple.Predicate))
        {
            if (property.Key == RdfVocabulary.Type && depth > 0)
            {
                continue;
            }

            _html.Element("dt", NameOf(property.Key)).Raw("<dd>");
            WriteValues([.. property.Select(triple => triple.Object)], depth);
            _html.Raw("</dd>");
        }

        _html.Raw("</dl>");
    }

    private void WriteValues(List<Term> values, int depth)
    {
        if (values.Count == 1)
        {
            WriteValue(values[0], depth);
            return;
        }

        _html.Raw("<ul>");
        foreach (var value in values)
        {
            _html.Raw("<li>");
            WriteValue(value, depth);
            _html.Raw("</li>");
        }

        _html.Raw("</ul>");
    }

    private void WriteValue(Term value, int depth)
    {
        switch (value)
        {
            case Iri part when depth < MaxDepth && IsPart(part) && !_shown.Contains(part):
                Write(part, depth + 1);
                break;
            case Iri iri:
                WriteLink(iri);
                break;
            case Literal literal:
                _html.InLanguage(TextOf(literal), literal.Language);
                break;
        }
    }

    private bool IsPart(Iri iri) => iri.Value.Contains('#', StringComparison.Ordinal) && _triples.Describes(iri);

    private void WriteLink(Iri iri)
    {
        var address = _surroundings.Iris.DocOf(iri);
        if (_surroundings.Labels.Find(iri, _surroundings.Language) is { } label)
        {
            _html.Raw("<a href=\"").Text(address).Raw("\">").InLanguage(label.LexicalForm, label.Language).Raw("</a>");
        }
        else
        {
            _html.Link(address, IriNames.Of(iri));
        }
    }

    private string NameOf(Iri property) =>
        Texts.FindProperty(property, _surroundings.Language)
        ?? _surroundings.Labels.Find(property, _surroundings.Language)?.LexicalForm
        ?? property.Value[(property.Value.LastIndexOfAny(['#', '/']) + 1)..];

    private static string TextOf(Literal literal)
    {
        if (literal.Datatype == XsdVocabulary.DateTime && literal.LexicalForm.Length > 10)
        {
            return literal.LexicalForm[..10];
        }

        var limit = literal.Datatype == Geo.WktLiteral ? MaxGeometryLength : MaxTextLength;
        return literal.LexicalForm.Length > limit ? string.Concat(literal.LexicalForm.AsSpan(0, limit), " …") : literal.LexicalForm;
    }
}
