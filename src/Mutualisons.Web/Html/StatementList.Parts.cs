using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Html;

/// <summary>What belongs to a resource, in the words that people use for it: periods, opening hours, amounts.</summary>
internal sealed partial class StatementList
{
    private static readonly Iri Hours = new(Schema.Namespace + "openingHoursSpecification");
    private static readonly Iri Day = new(Schema.Namespace + "dayOfWeek");
    private static readonly Iri Opens = new(Schema.Namespace + "opens");
    private static readonly Iri Closes = new(Schema.Namespace + "closes");
    private static readonly Iri ValidFrom = new(Schema.Namespace + "validFrom");
    private static readonly Iri ValidThrough = new(Schema.Namespace + "validThrough");
    private static readonly Iri Start = new(Dcat.Namespace + "startDate");
    private static readonly Iri End = new(Dcat.Namespace + "endDate");
    private static readonly Iri Amount = Vocabularies.Expand("vf:hasNumericalValue");
    private static readonly Iri Unit = Vocabularies.Expand("vf:hasUnit");
    private static readonly Iri[] PartNames = [Schema.Name, Dct.Title, Foaf.Name];

    private static readonly string[] Week = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private void WritePart(Iri part, int depth)
    {
        var properties = _triples.Of(part).Select(triple => (Iri)triple.Predicate).Where(property => property != RdfVocabulary.Type).Distinct().ToList();
        if (properties.Count > 0 && properties.All(property => property == Start || property == End))
        {
            _shown.Add(part);
            WritePeriod(part, Start, End);
        }
        else if (properties.Contains(Amount) && properties.All(property => property == Amount || property == Unit))
        {
            _shown.Add(part);
            WriteAmount(part);
        }
        else
        {
            WriteNamedPart(part, depth);
        }
    }

    private void WriteNamedPart(Iri part, int depth)
    {
        var names = PartNames.SelectMany(property => _triples.Objects(part, property)).OfType<Literal>().ToList();
        if (Descriptions.BestText.Of(names, Language) is { } name)
        {
            _html.Raw("<strong>").WithNote(name, Language).Raw("</strong>");
        }

        Write(part, property => property != RdfVocabulary.Type && !PartNames.Contains(property) && property != GeoSparql.HasGeometry, depth + 1);
    }

    private void WritePeriod(Iri part, Iri from, Iri to)
    {
        var (start, end) = (_triples.FirstObject(part, from) as Literal, _triples.FirstObject(part, to) as Literal);
        var key = (start, end) switch
        {
            (not null, not null) => "from-to",
            (not null, null) => "from",
            _ => "until",
        };
        Literal[] dates = [.. new[] { start, end }.OfType<Literal>()];
        var texts = dates.Select(date => DateText.Of(date, Language) ?? date.LexicalForm).Cast<object>().ToArray();
        _html.Text(string.Format(CultureInfo.InvariantCulture, Texts.Get(key, Language), texts));
    }

    private void WriteAmount(Iri part)
    {
        if (_triples.FirstObject(part, Amount) is Literal amount)
        {
            _html.Text(Numbers.Decimal(amount.LexicalForm, Language)).Raw(" ");
        }

        if (_triples.FirstObject(part, Unit) is Iri unit)
        {
            WriteLink(unit);
        }
    }

    private void WriteHours(List<Iri> specifications)
    {
        _html.Raw("<ul class=\"hours\">");
        foreach (var hours in specifications.OrderBy(PlaceInWeek).ThenBy(hours => _triples.TryGetText(hours, Opens, out var opens) ? opens : string.Empty, StringComparer.Ordinal))
        {
            _html.Raw("<li>");
            WriteDays(hours);
            _html.Text(" ").Text(ClockOf(hours, Opens)).Text("–").Text(ClockOf(hours, Closes));
            if (_triples.FirstObject(hours, ValidFrom) is not null || _triples.FirstObject(hours, ValidThrough) is not null)
            {
                _html.Text(", ");
                WritePeriod(hours, ValidFrom, ValidThrough);
            }

            _html.Raw("</li>");
        }

        _html.Raw("</ul>");
    }

    private void WriteDays(Iri hours)
    {
        var days = _triples.Objects(hours, Day).OfType<Iri>().OrderBy(PlaceOfDay).ToList();
        for (var i = 0; i < days.Count; i++)
        {
            var label = _surroundings.Labels.Find(days[i], Language);
            _html.Text(i > 0 ? ", " : string.Empty).InLanguage(label?.LexicalForm ?? days[i].Value, label?.Language);
        }
    }

    private string ClockOf(Iri hours, Iri property) =>
        _triples.FirstObject(hours, property) is Literal time ? DateText.Of(time, Language) ?? time.LexicalForm : "…";

    private int PlaceInWeek(Iri hours) => _triples.Objects(hours, Day).OfType<Iri>().Select(PlaceOfDay).DefaultIfEmpty(Week.Length).Min();

    private static int PlaceOfDay(Iri day) => Array.FindIndex(Week, name => day.Value == Schema.Namespace + name) is >= 0 and var place ? place : Week.Length;
}
