using Mutualisons.Domain;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Domain;

public sealed class KindTableTests
{
    [Fact]
    public void The_platform_lists_every_kind_of_its_public_surface()
    {
        string[] expected =
        [
            "actors", "circles", "contracts", "currencies", "documents", "equipment", "events", "experiments", "maps", "needs", "offers", "places", "rooms", "sources",
        ];
        Assert.Equal(expected, Kinds.All.Collections.Select(kind => kind.CollectionPath!).Order(StringComparer.Ordinal));
        Assert.All(Kinds.All.Collections, kind => Assert.NotNull(kind.Axis));
    }

    [Fact]
    public void People_contracts_in_force_and_accounts_have_addresses_but_no_list() =>
        Assert.All(["person", "account", "transfer", "booking", "consent", "concept", "scheme", "commune"], name => Assert.Null(Kinds.All.Find(name)!.CollectionPath));

    [Fact]
    public void Filters_and_columns_of_a_kind_have_names_of_their_own_and_words_in_three_languages()
    {
        string[] reserved = ["id", "name", "description", "url", "page", "modified", "sources", "licences", "lat", "long", "address", "postcode", "commune", "categories"];
        foreach (var kind in Kinds.All)
        {
            Assert.Equal(kind.Filters.Count, kind.Filters.Select(filter => filter.Name).Distinct().Count());
            Assert.Equal(kind.Columns.Count, kind.Columns.Select(column => column.Name).Distinct().Count());
            Assert.DoesNotContain(kind.Columns, column => reserved.Contains(column.Name));
            Assert.DoesNotContain(kind.Filters, filter => filter.Name is "bbox" or "near" or "radius" or "category" or "valid" or "from" or "to" or "q" or "lang" or "sort" or "limit" or "after" or "modifiedSince");
            Assert.All(kind.Filters, filter => Assert.All(["fr", "nl", "en"], language => Assert.NotEmpty(filter.Labels.In(language))));
        }
    }

    [Fact]
    public void A_filter_has_what_its_type_needs() => Assert.All(Kinds.All.SelectMany(kind => kind.Filters), filter => Assert.True(filter.Type switch
    {
        FilterType.Concept => filter.Scheme is not null,
        FilterType.Record => filter.Target is not null,
        FilterType.Choice => filter.Choices.Count > 0,
        FilterType.Lacking => filter is { Part: not null, Term: not null },
        _ => true,
    }));

    [Fact]
    public void No_term_of_the_context_is_taken_by_the_syntax_itself() =>
        Assert.DoesNotContain(Kinds.All.Terms, term => term.Name is "id" or "type" or "included" || term.Name.Contains(':', StringComparison.Ordinal));

    [Fact]
    public void A_table_refuses_what_would_stand_twice_or_lead_nowhere()
    {
        var actor = Kinds.Actor;
        Assert.Throws<ArgumentException>(() => Kinds.All.With(actor with { CollectionPath = null, Terms = [] }));
        Assert.Throws<ArgumentException>(() => Kinds.All.With(actor with { Name = "other", Terms = [] }));
        Assert.Throws<ArgumentException>(() => Kinds.All.With(actor with { Name = "other", CollectionPath = "others" }));
        var lost = new KindFilter("of", new("de", "van", "of"), FilterType.Record, FieldPath.Parse("dct:creator")) { Target = "nothing" };
        Assert.Throws<ArgumentException>(() => Kinds.All.With(actor with { Name = "other", CollectionPath = "others", Terms = [], Filters = [lost] }));
    }

    [Fact]
    public void A_path_is_read_as_SPARQL_reads_it()
    {
        var path = FieldPath.Parse("schema:location|schema:location/schema:containedInPlace");
        Assert.Equal([1, 2], path.Ways.Select(way => way.Count));
        Assert.Equal("<https://schema.org/location>|<https://schema.org/location>/<https://schema.org/containedInPlace>", path.ToString());
        Assert.True(FieldPath.Self.IsSelf);
        Assert.Throws<ArgumentException>(() => FieldPath.Parse("nowhere:at"));
        Assert.Throws<ArgumentException>(() => FieldPath.Parse("schema:"));
    }

    [Fact]
    public void A_scheme_is_the_parent_of_its_concepts() =>
        Assert.Equal("https://data.example.org/id/concept/activities", new PlatformIris("https://data.example.org/").Id(Kinds.Scheme, "activities").Value);

    [Fact]
    public void Offers_and_needs_share_a_class_and_differ_by_purpose()
    {
        var (offer, need) = (Kinds.All.Find("offer")!, Kinds.All.Find("need")!);
        Assert.Equal(offer.Class, need.Class);
        Assert.Equal(new Iri("https://w3id.org/valueflows/ont/vf#offer"), offer.Distinction!.Value);
        Assert.Equal(new Iri("https://w3id.org/valueflows/ont/vf#request"), need.Distinction!.Value);
    }
}
