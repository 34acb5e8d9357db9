using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>What holds of every invented record, whatever its source and kind.</summary>
public sealed class InventedRecordTests
{
    private static readonly string[] PrivateProperties =
    [
        "worker", "agreedWeeklyHours", "writtenOn", "statesPlacement", "monthlyPay", "hoursPerWeek", "shareOfWorkingTime", "workerCount", "strikeDuring", "attendees", "bookingState",
        "holder", "lowerLimit", "upperLimit", "fromAccount", "toAccount", "amount", "transferState", "declaredEuroValue", "givenBy", "givenAt", "coversField", "suppressedAt", "suppressionReason", "reminder", "sentAt",
    ];

    private static readonly string[] PrivateClasses = ["Placement", "Booking", "RoomRequest", "Account", "Transfer", "Consent", "Reminder"];

    private static readonly HashSet<Term> PublicGraphs =
        [.. Data.Match(predicate: new Iri(Mut + "audience"), @object: new Iri(Mut + "Public")).Select(quad => quad.Subject)];

    private static readonly HashSet<Iri> Invented = [.. Data.Match(predicate: new Iri(Mut + "fictional")).Select(quad => (Iri)quad.Subject)];

    private static readonly HashSet<Iri> Tombstones =
        [.. Data.Match(predicate: RdfVocabulary.Type, @object: new Iri("https://www.w3.org/ns/activitystreams#Tombstone")).Select(quad => (Iri)quad.Subject)];

    [Fact]
    public void Every_subject_in_the_graphs_of_the_invented_sources_is_marked_or_a_part_of_what_is()
    {
        var subjects = Data.Where(quad => quad.Graph is Iri graph && IsInvented(graph)).Select(quad => (Iri)quad.Subject).ToHashSet();

        Assert.True(subjects.Count > 500);
        Assert.All(subjects, subject => Assert.Contains(new Iri(subject.Value.Split('#')[0]), Invented));
    }

    [Fact]
    public void Every_invented_record_has_a_source_and_the_times_of_its_making_and_change() =>
        Assert.All(Invented.Except(Tombstones).Where(record => !record.Value.Contains("/id/source/", StringComparison.Ordinal)), record =>
        {
            Assert.NotEmpty(Values(record, Dct + "source"));
            Assert.NotEmpty(Values(record, Dct + "created"));
            Assert.NotEmpty(Values(record, Dct + "modified"));
        });

    [Fact]
    public void No_public_graph_has_a_private_property_or_a_private_record()
    {
        var shown = Data.Where(quad => PublicGraphs.Contains(quad.Graph!)).ToList();

        Assert.DoesNotContain(shown, quad => PrivateProperties.Contains(LocalName((Iri)quad.Predicate)));
        Assert.DoesNotContain(shown, quad => quad.Predicate == RdfVocabulary.Type && PrivateClasses.Contains(LocalName(quad.Object as Iri)));
        Assert.All(PrivateProperties, property => Assert.NotEmpty(Data.Match(predicate: new Iri(Mut + property))));
        Assert.All(PrivateClasses, type => Assert.NotEmpty(Records(Mut + type).Concat(Data.Match(predicate: RdfVocabulary.Type, @object: new Iri(Mut + type)).Select(quad => (Iri)quad.Subject))));
    }

    [Fact]
    public void A_graph_of_one_organisation_says_which_and_no_other_graph_does()
    {
        foreach (var statement in Data.Match(predicate: new Iri(Mut + "audience")))
        {
            var organisations = Links(statement.Subject, Mut + "audienceOrganisation");
            Assert.Equal(statement.Object == new Iri(Mut + "Organisation") ? 1 : 0, organisations.Count);
            Assert.All(organisations, each => Assert.EndsWith("/organisation/" + Slug(each), ((Iri)statement.Subject).Value, StringComparison.Ordinal));
        }
    }

    private static bool IsInvented(Iri graph) =>
        graph.Value.StartsWith(OntologyFiles.Base + "graph/", StringComparison.Ordinal)
        && Invented.Contains(new Iri($"{OntologyFiles.Base}id/source/{graph.Value[(OntologyFiles.Base.Length + 6)..].Split('/')[0]}"));

    private static string? LocalName(Iri? term) => term is not null && term.Value.StartsWith(Mut, StringComparison.Ordinal) ? term.Value[Mut.Length..] : null;
}
