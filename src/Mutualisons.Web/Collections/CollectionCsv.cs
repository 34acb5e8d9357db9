using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Descriptions;

namespace Mutualisons.Web.Collections;

/// <summary>Writes a page as CSV for spreadsheets: one row a member (<see href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</see>).</summary>
internal static class CollectionCsv
{
    /// <summary>The page, header row included, UTF-8.</summary>
    public static ReadOnlyMemory<byte> Write(CollectionPage page, Surroundings around)
    {
        var text = new StringBuilder();
        var columns = CollectionColumns.Of(page.Request.Collection);
        AppendRow(text, columns);
        foreach (var member in page.Members)
        {
            AppendRow(text, columns.Select(column => ValueOf(column, member, page, around)));
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string? ValueOf(string column, Iri member, CollectionPage page, Surroundings around)
    {
        var (kind, triples, locations) = (page.Request.Collection, page.Triples, around.Locations);
        return column switch
        {
            "id" => member.Value,
            "name" => Best(page, member, kind.NameProperty),
            "description" => Best(page, member, Dct.Description),
            "url" => Join(triples.Objects(member, Schema.Url)),
            "modified" => triples.TryGetText(member, Dct.Modified, out var modified) ? modified : null,
            "sources" => Labels(triples.Objects(member, Dct.Source), around),
            "licences" => Join(around.Licences.Of(triples, member)),
            "lat" => locations.CoordinateOf(member, Wgs84.Lat),
            "long" => locations.CoordinateOf(member, Wgs84.Long),
            "address" => AddressLine.Of(locations, member, around.Language),
            "postcode" => locations.AddressesOf(member).Select(address => locations.TryGetText(address, Locn.PostCode, out var postcode) ? postcode : null).FirstOrDefault(),
            "commune" => Labels(locations.CommunesOf(member), around),
            "categories" => Labels(triples.Objects(member, kind.CategoryProperty!), around),
            _ => ColumnValues.Join(triples, member, kind.Columns.First(own => own.Name == column), around),
        };
    }

    private static string? Best(CollectionPage page, Iri member, Iri property) =>
        BestText.Of(page.Triples.Objects(member, property).OfType<Literal>(), page.Request.Language)?.LexicalForm;

    private static string Labels(IEnumerable<Term> linked, Surroundings around) =>
        string.Join("; ", linked.OfType<Iri>().Select(iri => around.Labels.Find(iri, around.Language)?.LexicalForm ?? iri.Value));

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
