using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>Sources that differ, what the commons decides of it, and what is gone.</summary>
public sealed class PoolingTests
{
    private const string Activity = "https://www.w3.org/ns/activitystreams#";

    private static readonly Iri Commons = new(OntologyFiles.Base + "graph/commons/public");
    private static readonly Iri First = new(Graphs + "public");
    private static readonly Iri Second = new(OntologyFiles.Base + "graph/example-directory/public");
    private static readonly Iri WithoutLicence = new(OntologyFiles.Base + "graph/example-no-licence/public");
    private static readonly Iri Pooled = new(OntologyFiles.Base + "id/actor/epicerie-du-hetre");

    [Theory]
    [InlineData("", SchemaOrg + "name")]
    [InlineData("", SchemaOrg + "url")]
    [InlineData("", Dct + "description")]
    [InlineData("#address", "http://www.w3.org/ns/locn#postCode")]
    public void One_actor_is_in_two_sources_that_differ_in_spelling_site_description_and_postcode(string part, string property)
    {
        var subject = new Iri(Pooled.Value + part);
        var (ours, theirs) = (In(First, subject, property), In(Second, subject, property));

        Assert.NotEmpty(ours);
        Assert.NotEmpty(theirs);
        Assert.Empty(ours.Intersect(theirs));
    }

    [Fact]
    public void A_field_is_chosen_with_a_reason_and_a_choice_that_was_undone_is_kept()
    {
        var choices = Links(Pooled, Mut + "fieldChoice");

        Assert.All(choices, choice =>
        {
            Assert.Equal(3, Values(choice, Mut + "rationale").Count);
            Assert.Single(Values(choice, Mut + "decidedBy"));
            Assert.Contains(Link(choice, Mut + "chosenSource"), Links(Pooled, Dct + "source"));
        });
        Assert.All(choices.Where(IsStanding).GroupBy(choice => Link(choice, Mut + "field")), field => Assert.Single(field));
        Assert.Contains(choices, choice => !IsStanding(choice));
    }

    [Fact]
    public void Of_three_invented_duplicates_one_is_merged_one_un_merged_and_one_is_none()
    {
        var reviews = Data.Match(predicate: RdfVocabulary.Type, @object: new Iri(Mut + "DuplicateReview")).Select(quad => (Iri)quad.Subject).Where(IsOfInvented).ToList();

        Assert.Equal(["merged standing", "merged undone", "not-a-duplicate standing"], reviews.Select(review => $"{Slug(Link(review, Mut + "verdict"))} {(IsStanding(review) ? "standing" : "undone")}").Order(StringComparer.Ordinal));
        Assert.All(reviews, review => Assert.Equal(2, Values(review, Mut + "record").Count));
        var merged = reviews.Single(review => Slug(Link(review, Mut + "verdict")) == "merged" && IsStanding(review));
        var replaced = Assert.Single(Data.Match(predicate: new Iri(Dct + "isReplacedBy")), quad => IsOfInvented((Iri)quad.Subject));
        Assert.Equal(Links(merged, Mut + "record").ToHashSet(), [(Iri)replaced.Subject, (Iri)replaced.Object]);
        Assert.NotEmpty(In(Second, replaced.Subject, SchemaOrg + "name"));
    }

    [Fact]
    public void Of_a_source_without_a_licence_only_name_position_and_the_link_back_are_kept()
    {
        var actors = Data.MatchIn(WithoutLicence, predicate: RdfVocabulary.Type, @object: new Iri(Mut + "Actor")).Select(quad => quad.Subject).ToList();
        var properties = actors.SelectMany(actor => Data.MatchIn(WithoutLicence, actor)).Select(quad => ((Iri)quad.Predicate).Value).ToHashSet();

        Assert.Empty(Values(new Iri(OntologyFiles.Base + "id/source/example-no-licence"), Dct + "license"));
        Assert.NotEmpty(actors);
        Assert.DoesNotContain(Dct + "description", properties);
        Assert.DoesNotContain(SchemaOrg + "contactPoint", properties);
        Assert.DoesNotContain("http://www.w3.org/ns/org#classification", properties);
        Assert.Contains("http://www.w3.org/ns/prov#wasDerivedFrom", properties);
    }

    [Fact]
    public void A_tombstone_is_an_id_a_former_type_and_a_time_and_stays_suppressed_for_administrators_alone()
    {
        var tombstone = Assert.Single(Data.Match(predicate: RdfVocabulary.Type, @object: new Iri(Activity + "Tombstone"))).Subject;

        Assert.Equal(
            [RdfVocabulary.Type.Value, Activity + "deleted", Activity + "formerType"],
            Data.MatchIn(Commons, tombstone).Select(quad => ((Iri)quad.Predicate).Value).Order(StringComparer.Ordinal));
        var suppression = Assert.Single(Data.Match(tombstone, new Iri(Mut + "suppressedAt")));
        Assert.Equal(new Iri(OntologyFiles.Base + "graph/commons/administrators"), suppression.Graph);
    }

    [Fact]
    public void Reminders_got_each_of_the_three_replies_and_one_got_none()
    {
        var reminders = Data.Match(predicate: new Iri(Mut + "reminder")).ToList();

        Assert.All(reminders, quad => Assert.Equal(new Iri(OntologyFiles.Base + "graph/commons/administrators"), quad.Graph));
        Assert.Equal(["change", "gone", "still-right"], reminders.SelectMany(quad => Links(quad.Object, Mut + "reply")).Select(Slug).Order(StringComparer.Ordinal));
        Assert.Equal(4, reminders.Count);
    }

    private static bool IsOfInvented(Iri part) => Values(new Iri(part.Value.Split('#')[0]), Mut + "fictional").Count > 0;

    private static bool IsStanding(Iri decision) => Values(decision, Mut + "undoneAt").Count == 0;

    private static List<Term> In(Iri graph, Term subject, string property) => [.. Data.MatchIn(graph, subject, new Iri(property)).Select(quad => quad.Object)];
}
