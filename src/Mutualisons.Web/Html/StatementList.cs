using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Html;

/// <summary>Shows a resource's statements to people: labels for IRIs, what belongs to it in place, dates, amounts and hours in words. Not thread-safe.</summary>
internal sealed partial class StatementList(HtmlWriter html, TripleSet triples, Surroundings surroundings)
{
    private const int MaxDepth = 8;
    private const int MaxTextLength = 2_000;

    private readonly HtmlWriter _html = html;
    private readonly TripleSet _triples = triples;
    private readonly Surroundings _surroundings = surroundings;
    private readonly HashSet<Term> _shown = [];

    private string Language => _surroundings.Language;

    /// <summary>Writes the statements of a resource whose property is wanted; nothing when there is none.</summary>
    public void Write(Iri resource, Func<Iri, bool> isWanted) => Write(resource, isWanted, 0);

    private void Write(Iri resource, Func<Iri, bool> isWanted, int depth)
    {
        _shown.Add(resource);
        var properties = _triples.Of(resource).GroupBy(triple => (Iri)triple.Predicate).Where(property => isWanted(property.Key)).ToList();
        if (properties.Count == 0)
        {
            return;
        }

        _html.Raw("<dl>");
        foreach (var property in properties)
        {
            // A part stands where it is first named; a second name for it adds nothing.
            var values = Shown(property.Select(triple => triple.Object).Where(value => !(value is Iri part && IsPart(part) && _shown.Contains(part))));
            if (values.Count > 0)
            {
                _html.Raw("<dt>");
                WriteName(property.Key);
                _html.Raw("</dt><dd>");
                WriteValues(property.Key, values, depth);
                _html.Raw("</dd>");
            }
        }

        _html.Raw("</dl>\n");
    }

    // Of a text in several languages the best alone is shown, with its brothers of that language.
    private List<Term> Shown(IEnumerable<Term> values)
    {
        var all = values.ToList();
        var texts = all.OfType<Literal>().Where(literal => literal.Language is not null).ToList();
        if (texts.Count == 0)
        {
            return all;
        }

        var chosen = BestText.Of(texts, Language)!.Language!.Split('-')[0];
        return [.. all.Where(value => value is not Literal { Language: { } tag } || tag.Split('-')[0] == chosen)];
    }

    private void WriteValues(Iri property, List<Term> values, int depth)
    {
        if (property == Hours)
        {
            WriteHours([.. values.OfType<Iri>()]);
            return;
        }

        if (values.Count == 1)
        {
            WriteValue(property, values[0], depth);
            return;
        }

        _html.Raw(values.All(value => value is Iri iri && !IsPart(iri)) ? "<ul class=\"inline\">" : "<ul class=\"parts\">");
        foreach (var value in values)
        {
            _html.Raw("<li>");
            WriteValue(property, value, depth);
            _html.Raw("</li>");
        }

        _html.Raw("</ul>");
    }

    private void WriteValue(Iri property, Term value, int depth)
    {
        switch (value)
        {
            case Iri part when depth < MaxDepth && IsPart(part) && !_shown.Contains(part):
                WritePart(part, depth);
                break;
            case Iri iri:
                WriteLink(iri);
                break;
            case Literal literal:
                WriteLiteral(property, literal);
                break;
            case TripleTerm { Triple: var triple }:
                WriteTriple(triple);
                break;
        }
    }

    // What a statement about a statement speaks of: its three parts as a line of text.
    private void WriteTriple(Triple triple)
    {
        var predicate = (Iri)triple.Predicate;
        _html.Raw("<span class=\"triple\">");
        WriteValue(predicate, triple.Subject, MaxDepth);
        _html.Raw(" <em>");
        WriteName(predicate);
        _html.Raw("</em> ");
        WriteValue(predicate, triple.Object, MaxDepth);
        _html.Raw("</span>");
    }

    private bool IsPart(Iri iri) => iri.Value.Contains('#', StringComparison.Ordinal) && _triples.Describes(iri);

    private void WriteLink(Iri iri)
    {
        var address = _surroundings.Iris.DocOf(iri);
        if (_surroundings.Labels.Find(iri, Language) is { } label)
        {
            _html.Raw("<a href=\"").Href(address).Raw("\">").InLanguage(label).Raw("</a>").Note(label, Language);
        }
        else
        {
            _html.Link(address, IriNames.Of(iri));
        }
    }

    private void WriteName(Iri property)
    {
        if (_surroundings.Labels.Find(property, Language) is { } label)
        {
            _html.InLanguage(label);
        }
        else
        {
            _html.Text(property.Value[(property.Value.LastIndexOfAny(['#', '/']) + 1)..]);
        }
    }
}
