using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Collections;

/// <summary>Writes a page as CSV for spreadsheets: one row a member (<see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>).</summary>
internal static class CollectionCsv
{
    private static readonly string[] Common = ["id", "name", "description", "url", "modified", "sources", "licences"];
    private static readonly string[] Located = ["lat", "long", "address", "postcode", "commune"];

    /// <summary>The page, header row included, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(CollectionPage page, Surroundings around)
    {
        var definition = page.Request.Collection;
        var text = new StringBuilder();
        string[] columns = [.. Common, .. definition.IsLocated ? Located : [], .. definition.IsClassified ? ["categories"] : Array.Empty<string>()];
        AppendRow(text, columns);
        foreach (var member in page.Members)
        {
            AppendRow(text, columns.Select(column => ValueOf(column, member, page, around)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? ValueOf(string column, Iri member, CollectionPage page, Surroundings around)
    {
        var triples = page.Triples;
        return column switch
        {
            "id" => member.Value,
            "name" => Best(page, member, page.Request.Collection.Name),
            "description" => Best(page, member, Dct.Description),
            "url" => Join(triples.Objects(member, Schema.Url)),
            "modified" => FirstText(page, member, Dct.Modified),
            "sources" => Labels(page, member, Dct.Source, around),
            "licences" => Join(around.Licences.Of(triples, member)),
            "lat" => Site(page, member, Wgs84.Lat),
            "long" => Site(page, member, Wgs84.Long),
            "address" => AddressLine.Of(triples, member),
            "postcode" => triples.Objects(member, Org.HasSite).SelectMany(site => triples.Objects(site, Locn.Address)).Select(address => FirstText(page, address, Locn.PostCode)).FirstOrDefault(),
            "commune" => string.Join("; ", triples.Objects(member, Org.HasSite).SelectMany(site => triples.Objects(site, Geo.SfWithin)).OfType<Iri>().Select(commune => Label(commune, around))),
            "categories" => Labels(page, member, Org.Classification, around),
            _ => null,
        };
    }

    private static string? Best(CollectionPage page, Iri member, Iri property) =>
        BestText.Of(page.Triples.Objects(member, property).OfType<Literal>(), page.Request.Language)?.LexicalForm;

    private static string? FirstText(CollectionPage page, Term subject, Iri property) => page.Triples.TryGetText(subject, property, out var text) ? text : null;

    private static string? Site(CollectionPage page, Iri member, Iri property) =>
        page.Triples.Objects(member, Org.HasSite).Select(site => FirstText(page, site, property)).FirstOrDefault(value => value is not null);

    private static string Labels(CollectionPage page, Iri member, Iri property, Surroundings around) =>
        string.Join("; ", page.Triples.Objects(member, property).OfType<Iri>().Select(linked => Label(linked, around)));

    private static string Label(Iri resource, Surroundings around) => around.Labels.Find(resource, around.Language)?.LexicalForm ?? resource.Value;

    private static string Join(IEnumerable<Term> iris) => string.Join("; ", iris.OfType<Iri>().Select(iri => iri.Value));

    private static void AppendRow(StringBuilder text, IEnumerable<string?> cells) => text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");

    // A cell that begins like a formula is shown as text by spreadsheets when an apostrophe stands in front; numbers stay numbers.
    private static string Quote(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return string.Empty;
        }

        var isFormula = value[0] is '=' or '@' or '\t' or '\r' || (value[0] is '+' or '-' && !value[1..].All(c => char.IsAsciiDigit(c) || c == '.'));
        var safe = isFormula ? "'" + value : value;
        return safe.AsSpan().IndexOfAny(",\"\r\n") < 0 ? safe : $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
