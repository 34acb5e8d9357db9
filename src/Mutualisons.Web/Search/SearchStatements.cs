using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Negotiation;

namespace Mutualisons.Web.Search;

/// <summary>Says in RDF what a page of found records is: a Hydra collection, its hits as a schema.org list, and its kinds as collections that are parts of it.</summary>
internal static class SearchStatements
{
    private static readonly Iri HasPart = Vocabularies.Expand("dct:hasPart");
    private static readonly Iri IsPartOf = Vocabularies.Expand("dct:isPartOf");
    private static readonly Iri ListItem = Vocabularies.Expand("schema:ListItem");
    private static readonly Iri ListElement = Vocabularies.Expand("schema:itemListElement");
    private static readonly Iri Position = Vocabularies.Expand("schema:position");
    private static readonly Iri Item = Vocabularies.Expand("schema:item");

    /// <summary>Adds the statements to those of the records.</summary>
    public static void Add(SearchPage page, Marker marker)
    {
        AddCollection(page);
        AddFacets(page);
        for (var i = 0; i < page.Records.Count; i++)
        {
            AddHit(page, page.Records[i], i + 1, marker);
        }
    }

    // https://www.hydra-cg.com/spec/latest/core/#collections
    private static void AddCollection(SearchPage page)
    {
        var (triples, collection, self) = (page.Triples, page.Addresses.Collection, page.Addresses.Self);
        triples.Add(collection, RdfVocabulary.Type, Hydra.Collection);
        triples.Add(collection, Hydra.TotalItems, Integer(page.Total));
        foreach (var record in page.Records)
        {
            triples.Add(collection, Hydra.Member, record.Found.Record);
        }

        triples.Add(collection, Hydra.View, self);
        triples.Add(self, RdfVocabulary.Type, Hydra.PartialCollectionView);
        triples.Add(self, Hydra.First, page.Addresses.First);
        if (page.Next is not null)
        {
            triples.Add(self, Hydra.Next, page.Next);
        }

        foreach (var language in LanguageNegotiator.Languages)
        {
            foreach (var note in SearchNotes.Of(page.Findings, language))
            {
                triples.Add(collection, Rdfs.Comment, new Literal(note, language));
            }
        }
    }

    private static void AddFacets(SearchPage page)
    {
        foreach (var (kind, count) in page.Facets)
        {
            var part = page.Addresses.Of(kind);
            page.Triples.Add(page.Addresses.All, HasPart, part);
            page.Triples.Add(part, RdfVocabulary.Type, Hydra.Collection);
            page.Triples.Add(part, Hydra.TotalItems, Integer(count));
            foreach (var labels in kind.Labels)
            {
                page.Triples.Add(part, Schema.Name, new Literal(labels.Value.Many, labels.Key));
            }
        }

        if (page.Request.Kind is not null)
        {
            page.Triples.Add(page.Addresses.Collection, IsPartOf, page.Addresses.All);
        }
    }

    private static void AddHit(SearchPage page, ShownRecord record, int position, Marker marker)
    {
        var hit = new Iri(string.Create(CultureInfo.InvariantCulture, $"{page.Addresses.Self.Value}#hit-{position}"));
        page.Triples.Add(page.Addresses.Collection, ListElement, hit);
        page.Triples.Add(hit, RdfVocabulary.Type, ListItem);
        page.Triples.Add(hit, Position, Integer(position));
        page.Triples.Add(hit, Item, record.Found.Record);
        page.Triples.Add(hit, Schema.Name, Marked(record.Name, marker.Mark(record.Name, SearchField.Name)));
        if (record.Text is { } text)
        {
            page.Triples.Add(hit, Dct.Description, Marked(text, marker.Shorten(text, SearchField.Description)));
        }

        foreach (var (field, label) in record.Labels)
        {
            page.Triples.Add(hit, Rdfs.Label, Marked(label, marker.Mark(label, field)));
        }
    }

    private static Literal Marked(Literal text, string marked) => text.Language is { } language ? new(marked, language) : new(marked);

    private static Literal Integer(long number) => new(number.ToString(CultureInfo.InvariantCulture), XsdVocabulary.Integer);
}
