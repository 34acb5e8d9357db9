using Mutualisons.Rdf;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

/// <summary>What actors are asked about themselves, and what a committee decides.</summary>
public sealed class AssessmentTests
{
    private static readonly IReadOnlyList<Iri> Assessments = Records(Mut + "Assessment");

    [Fact]
    public void Three_actors_are_assessed_by_themselves_and_by_another_who_is_named()
    {
        var both = Assessments.GroupBy(Assessed).Where(each => each.Any(IsOwn) && each.Any(assessment => !IsOwn(assessment))).ToList();

        Assert.Equal(3, both.Count);
        Assert.All(Assessments, assessment =>
        {
            Assert.NotEmpty(Values(Link(assessment, Mut + "assessor"), SchemaOrg + "name"));
            Assert.Contains(assessment, Links(Assessed(assessment), Mut + "assessment"));
            Assert.Equal("1.0", Text(assessment, Dcat + "version"));
            Assert.Single(Values(assessment, Dct + "date"));
        });
    }

    [Fact]
    public void Two_actors_answer_all_five_governance_questions_and_all_answers_are_to_questions_of_the_scheme()
    {
        Assert.Equal(
            ["cafe-des-passerelles", "epicerie-du-hetre"],
            Assessments.Where(assessment => IsOwn(assessment) && Scheme(assessment) == "governance-questions" && Ratings(assessment).Count == 5).Select(assessment => Slug(Assessed(assessment))).Order(StringComparer.Ordinal));
        Assert.All(Assessments, assessment => Assert.All(Ratings(assessment).Keys, question => Assert.StartsWith(Link(assessment, Mut + "scheme").Value + "/", question.Value, StringComparison.Ordinal)));
        Assert.Contains(Assessments, assessment => Scheme(assessment) == "criteria");
    }

    [Fact]
    public void Who_disagrees_says_with_what_and_rates_at_least_one_answer_otherwise()
    {
        var disagreements = Assessments.SelectMany(assessment => Links(assessment, Mut + "disagreesWith").Select(other => (assessment, other))).ToList();

        Assert.True(disagreements.Count >= 2);
        Assert.All(disagreements, pair =>
        {
            Assert.Equal(Assessed(pair.assessment), Assessed(pair.other));
            Assert.NotEqual(Link(pair.assessment, Mut + "assessor"), Link(pair.other, Mut + "assessor"));
            var theirs = Ratings(pair.other);
            Assert.Contains(Ratings(pair.assessment), each => theirs.TryGetValue(each.Key, out var rating) && rating != each.Value);
        });
    }

    [Fact]
    public void Three_decisions_stand_at_proposed_validated_and_followed_up_each_after_the_stages_before()
    {
        var paths = Records(Mut + "Decision")
            .Select(decision => string.Join(' ', Links(decision, Mut + "stageReached").OrderBy(stage => Text(stage, Dcat + "startDate"), StringComparer.Ordinal).Select(stage => Slug(Link(stage, Mut + "stage")))))
            .Order(StringComparer.Ordinal);

        Assert.Equal(["proposed", "proposed validated", "proposed validated followed-up"], paths);
        Assert.All(Records(Mut + "Decision"), decision => Assert.Contains(decision, Links(Link(decision, Mut + "decidedBy"), Mut + "decision")));
    }

    private static Iri Assessed(Iri assessment) => Link(assessment, Mut + "assesses");

    private static bool IsOwn(Iri assessment) => Link(assessment, Mut + "assessor") == Assessed(assessment);

    private static string Scheme(Iri assessment) => Slug(Link(assessment, Mut + "scheme"));

    private static Dictionary<Iri, Iri> Ratings(Iri assessment) =>
        Links(assessment, Mut + "answer").ToDictionary(answer => Link(answer, Mut + "question"), answer => Link(answer, Mut + "rating"));
}
