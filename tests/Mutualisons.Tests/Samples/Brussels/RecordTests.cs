using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>What holds of every record of the invented set, whichever file it is in.</summary>
public sealed class RecordTests
{
    /// <summary>Names that lack Dutch on purpose, for the report of what lacks it.</summary>
    private static readonly HashSet<string> WithoutDutch =
    [
        "id/currency/bon-tilleul", "id/document/blog-du-code-libre", "id/equipment/pressoir-des-tilleuls", "id/event/derniere-nuit-de-la-halle", "id/need/presse-risographe",
        "id/offer/soupe-des-surplus", "id/room/ferme-de-la-digue-salle-des-semis", "id/room/tilleuls-commun-bibliotheque",
        "id/actor/couture-solidaire-kaas", "id/actor/groupe-donnees", "id/actor/radio-mosaique",
    ];

    private static readonly List<Quad> Quads = [.. Data.Where(quad => quad.Graph is Iri graph && graph.Value.StartsWith(Graphs, StringComparison.Ordinal))];

    public static TheoryData<string> PrivateClasses { get; } = ["Booking", "RoomRequest", "Account", "Transfer"];

    [Fact]
    public void Every_record_is_marked_as_invented_and_names_its_source_and_dates()
    {
        var records = Quads.Where(quad => quad.Predicate == RdfVocabulary.Type).Select(quad => (Iri)quad.Subject).Where(IsRecord).Distinct().ToList();

        Assert.True(records.Count > 150);
        Assert.All(records, record =>
        {
            Assert.Contains(new Literal("true", XsdVocabulary.Boolean), Values(record, Mut + "fictional"));
            Assert.NotEmpty(Values(record, Dct + "source"));
            Assert.NotEmpty(Values(record, Dct + "created"));
            Assert.NotEmpty(Values(record, Dct + "modified"));
            Assert.Equal(Values(record, Mut + "confirmedAt").Count > 0, Values(record, Mut + "confirmedBy").Count > 0);
        });
    }

    [Fact]
    public void Every_text_is_in_three_languages_but_those_that_lack_Dutch_on_purpose()
    {
        var incomplete = Quads
            .Where(quad => quad.Object is Literal { Language: not null } && !IsOfAnAddress(quad.Predicate))
            .GroupBy(quad => (quad.Subject, quad.Predicate))
            .Where(texts => texts.Select(text => ((Literal)text.Object).Language).Distinct().Count() != 3)
            .ToList();

        Assert.Equal(WithoutDutch.Order(StringComparer.Ordinal), incomplete.Select(texts => ((Iri)texts.Key.Subject).Value[OntologyFiles.Base.Length..]).Order(StringComparer.Ordinal));
        Assert.All(incomplete, texts => Assert.Equal(["en", "fr"], texts.Select(text => ((Literal)text.Object).Language!).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public void No_record_changed_or_was_confirmed_before_it_was_made_and_no_time_names_the_last_second_of_a_day()
    {
        // Each graph on its own: another source may have made the same record at another time.
        foreach (var record in Quads.Where(quad => quad.Predicate == new Iri(Dct + "created")))
        {
            var made = ReadInstant(((Literal)record.Object).LexicalForm);
            foreach (var property in (string[])[Dct + "modified", Mut + "confirmedAt"])
            {
                Assert.All(
                    Quads.Where(quad => quad.Subject == record.Subject && quad.Graph!.Equals(record.Graph) && quad.Predicate == new Iri(property)),
                    quad => Assert.True(made <= ReadInstant(((Literal)quad.Object).LexicalForm), $"{quad.Subject} {property}"));
            }
        }

        // Half-open intervals end where the next day begins.
        Assert.DoesNotContain(Quads, quad => quad.Object is Literal { LexicalForm: var text } && text.Contains("23:59", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(PrivateClasses))]
    public void Nothing_of_a_private_record_is_in_a_public_graph(string name)
    {
        var records = Records(Mut + name);

        Assert.NotEmpty(records);
        Assert.All(records, record => Assert.All(GraphsOf(record), graph => Assert.StartsWith("organisation/", graph, StringComparison.Ordinal)));
        Assert.DoesNotContain(Quads, quad => ((Iri)quad.Graph!).Value == Graphs + "public" && quad.Object is Iri value && records.Contains(value));
    }

    [Fact]
    public void Every_thing_that_a_record_points_at_is_described()
    {
        var described = Data.Select(quad => quad.Subject)
            .Concat(OntologyFiles.Read([.. OntologyFiles.TaxonomyPaths]).Select(quad => quad.Subject))
            .ToHashSet();

        Assert.Empty(Quads.Select(quad => quad.Object).OfType<Iri>().Where(iri => iri.Value.StartsWith(OntologyFiles.Base, StringComparison.Ordinal)).Distinct().Except(described));
    }

    private static bool IsRecord(Iri iri) => !iri.Value.Contains('#', StringComparison.Ordinal) && !iri.Value.Contains("/id/source/", StringComparison.Ordinal);

    private static bool IsOfAnAddress(Term predicate) => ((Iri)predicate).Value.StartsWith("http://www.w3.org/ns/locn#", StringComparison.Ordinal);
}
