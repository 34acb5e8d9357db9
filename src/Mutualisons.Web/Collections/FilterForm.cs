using Mutualisons.Domain;
using Mutualisons.Web.Html;

namespace Mutualisons.Web.Collections;

/// <summary>The form above a list: a field for each filter that people can fill in, by the words of the kind's row.</summary>
internal static class FilterForm
{
    private static readonly string[] OfPlaces = ["commune", "postcode"];

    /// <summary>Writes it; what was asked stays filled in, and what has no field stays asked.</summary>
    public static void Write(HtmlWriter html, CollectionPage page, string language)
    {
        var kind = page.Request.Collection;
        var places = kind.Location is null ? [] : OfPlaces;
        if (places.Length + kind.Filters.Count == 0)
        {
            return;
        }

        var given = page.Request.Filters.ToDictionary(filter => filter.Key, filter => filter.Value, StringComparer.Ordinal);
        html.Raw("<form method=\"get\">");
        foreach (var name in places)
        {
            WriteField(html, name, Texts.Get(name, language), "text", given.GetValueOrDefault(name));
        }

        foreach (var filter in kind.Filters)
        {
            WriteFilter(html, filter, given.GetValueOrDefault(filter.Name), language);
        }

        foreach (var (name, value) in given.Where(pair => !places.Contains(pair.Key) && kind.Filters.All(filter => filter.Name != pair.Key)))
        {
            html.Raw("<input type=\"hidden\" name=\"").Text(name).Raw("\" value=\"").Text(value).Raw("\">");
        }

        html.Raw("<input type=\"hidden\" name=\"lang\" value=\"").Raw(language).Raw("\"><button>").Text(Texts.Get("filter", language)).Raw("</button></form>\n");
    }

    private static void WriteFilter(HtmlWriter html, KindFilter filter, string? value, string language)
    {
        var label = filter.Labels.In(language);
        switch (filter.Type)
        {
            case FilterType.Choice:
                WriteChoice(html, filter.Name, label, filter.Choices!.Keys.Order(StringComparer.Ordinal).Select(key => (key, key)), value);
                break;
            case FilterType.Flag or FilterType.Lacking:
                WriteChoice(html, filter.Name, label, [("true", Texts.Get("yes", language)), ("false", Texts.Get("no", language))], value);
                break;
            default:
                WriteField(html, filter.Name, label, filter.Type == FilterType.AtLeast ? "number" : "text", value);
                break;
        }
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
