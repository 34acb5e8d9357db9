using Mutualisons.Domain;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Collections;

/// <summary>The form above a list: a field for each filter that people can fill in, by the words of the kind's row.</summary>
internal static class FilterForm
{
    private static readonly string[] OfPlaces = ["commune", "postcode"];

    /// <summary>Writes it; what was asked stays filled in, and what has no field stays asked.</summary>
    public static void Write(HtmlWriter html, CollectionPage page, IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>> choices, string language)
    {
        var kind = page.Request.Collection;
        var places = kind.Location is null ? [] : OfPlaces;
        var hasCategory = choices.ContainsKey("category");
        var given = page.Request.Filters.ToDictionary(filter => filter.Key, filter => filter.Value, StringComparer.Ordinal);
        html.Raw("<form method=\"get\">");
        WriteField(html, "q", Texts.Get("search-words", language), "search", given.GetValueOrDefault("q"));
        if (hasCategory)
        {
            WriteReference(html, "category", Texts.Get("category", language), choices, given.GetValueOrDefault("category"), language);
        }

        foreach (var name in places)
        {
            WriteField(html, name, Texts.Get(name, language), "text", given.GetValueOrDefault(name));
        }

        foreach (var filter in kind.Filters)
        {
            WriteFilter(html, filter, choices, given.GetValueOrDefault(filter.Name), language);
        }

        foreach (var (name, value) in given.Where(pair => pair.Key != "q" && !places.Contains(pair.Key) && !(hasCategory && pair.Key == "category") && kind.Filters.All(filter => filter.Name != pair.Key)))
        {
            html.Raw("<input type=\"hidden\" name=\"").Text(name).Raw("\" value=\"").Text(value).Raw("\">");
        }

        html.Raw("<input type=\"hidden\" name=\"lang\" value=\"").Raw(language).Raw("\"><button>").Text(Texts.Get("filter", language)).Raw("</button></form>\n");
    }

    private static void WriteFilter(HtmlWriter html, KindFilter filter, IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>> choices, string? value, string language)
    {
        var label = filter.Labels.In(language);
        switch (filter.Type)
        {
            case FilterType.Choice:
                WriteChoice(html, filter.Name, label, filter.Choices.Select(choice => (choice.Name, choice.Labels.In(language))), value);
                break;
            case FilterType.Flag or FilterType.Lacking:
                WriteChoice(html, filter.Name, label, [("true", Texts.Get("yes", language)), ("false", Texts.Get("no", language))], value);
                break;
            case FilterType.Concept or FilterType.Record:
                WriteReference(html, filter.Name, label, choices, value, language);
                break;
            default:
                WriteField(html, filter.Name, label, filter.Type == FilterType.AtLeast ? "number" : "text", value);
                break;
        }
    }

    // What was asked in another way than the list has it stays in the list, as it was asked.
    private static void WriteReference(HtmlWriter html, string name, string label, IReadOnlyDictionary<string, IReadOnlyList<FilterChoice>> choices, string? value, string language)
    {
        var known = choices.GetValueOrDefault(name) ?? [];
        if (known.Count == 0)
        {
            WriteField(html, name, label, "text", value);
            return;
        }

        html.Raw("<label>").Text(label).Raw("<select name=\"").Text(name).Raw("\"><option value=\"\"></option>");
        var asked = value is { Length: > 0 } && known.All(choice => choice.Value != value) ? [new FilterChoice(value, new Rdf.Literal(value)), .. known] : known;
        foreach (var choice in asked)
        {
            html.Raw(choice.Value == value ? "<option selected value=\"" : "<option value=\"").Text(choice.Value).Raw("\" lang=\"").Text(choice.Label.Language ?? string.Empty).Raw("\">");
            html.Text(choice.Label.LexicalForm + LanguageNote.InBrackets(choice.Label, language)).Raw("</option>");
        }

        html.Raw("</select></label>");
    }

    private static void WriteField(HtmlWriter html, string name, string label, string type, string? value) =>
        html.Raw("<label>").Text(label).Raw("<input type=\"").Raw(type).Raw("\" name=\"").Text(name).Raw("\" value=\"").Text(value ?? string.Empty).Raw("\"></label>");

    private static void WriteChoice(HtmlWriter html, string name, string label, IEnumerable<(string Value, string Text)> choices, string? chosen)
    {
        html.Raw("<label>").Text(label).Raw("<select name=\"").Text(name).Raw("\"><option value=\"\"></option>");
        foreach (var (value, text) in choices)
        {
            html.Raw(value == chosen ? "<option selected value=\"" : "<option value=\"").Text(value).Raw("\">").Text(text).Raw("</option>");
        }

        html.Raw("</select></label>");
    }
}
