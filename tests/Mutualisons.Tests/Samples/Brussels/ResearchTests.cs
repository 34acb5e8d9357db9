using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;
using static Mutualisons.Tests.Samples.Brussels.BrusselsExample;

namespace Mutualisons.Tests.Samples.Brussels;

public sealed class ResearchTests
{
    private static readonly IReadOnlyList<Iri> Documents = Records(Mut + "Document");
    private static readonly IReadOnlyList<Iri> Events = Records(Mut + "Event");
    private static readonly IReadOnlyList<Iri> Experiments = Records(Mut + "Experiment");

    [Fact]
    public void The_manifesto_has_two_versions_signed_one_by_one_and_one_signature_has_a_reservation()
    {
        var versions = Documents.Where(document => Slug(Link(document, Dct + "type")) == "manifesto").OrderBy(document => Text(document, Dcat + "version")).ToList();
        var signatures = versions.SelectMany(version => Links(version, Mut + "signature")).ToList();

        Assert.Equal(["1", "2"], versions.Select(version => Text(version, Dcat + "version")));
        Assert.Equal(versions[0], Link(versions[1], Dct + "isVersionOf"));
        Assert.All(versions, version => Assert.True(Values(version, Mut + "signature").Count >= 4));
        Assert.Equal(3, Values(Assert.Single(signatures, signature => Values(signature, Mut + "reservation").Count > 0), Mut + "reservation").Count);
        Assert.All(versions, version => Assert.All(
            Links(version, Mut + "signature"),
            signature => Assert.True(string.CompareOrdinal(Text(signature, Mut + "signedOn"), Text(version, Dct + "issued")) >= 0)));
    }

    [Fact]
    public void At_least_two_signatories_neither_manage_a_place_nor_are_hosted_in_one()
    {
        var withPlace = Records(Mut + "Place").SelectMany(place => Links(place, Mut + "managedBy").Concat(Links(place, Mut + "hosts"))).ToHashSet();
        var signatories = Documents.SelectMany(document => Links(document, Mut + "signature")).Select(signature => Link(signature, Mut + "signatory")).ToHashSet();

        Assert.True(signatories.Except(withPlace).Count() >= 2);
        Assert.NotEmpty(signatories.Intersect(withPlace));
    }

    [Fact]
    public void Documents_are_of_many_types_and_blogs_and_watches_have_a_feed()
    {
        var byType = Documents.ToLookup(document => Slug(Link(document, Dct + "type")));

        Assert.Superset(
            new HashSet<string> { "blog", "good-practice", "guide", "manifesto", "minutes", "tool", "watch" },
            byType.Select(group => group.Key).ToHashSet());
        Assert.All(byType["blog"].Concat(byType["watch"]), document => Assert.Single(Values(document, Mut + "feed")));
    }

    [Fact]
    public void One_event_is_past_one_recurs_and_one_crosses_the_change_to_summer_time()
    {
        Assert.Contains(Events, each => Instant(each, SchemaOrg + "endDate") < Today && Values(each, SchemaOrg + "eventSchedule").Count == 0);
        Assert.Contains(Events, each => Instant(each, SchemaOrg + "startDate").Offset != Instant(each, SchemaOrg + "endDate").Offset);
        var schedule = Link(Assert.Single(Events, each => Values(each, SchemaOrg + "eventSchedule").Count > 0), SchemaOrg + "eventSchedule");
        Assert.Equal("Europe/Brussels", Text(schedule, SchemaOrg + "scheduleTimezone"));
        Assert.All(Events, each =>
        {
            foreach (var time in (DateTimeOffset[])[Instant(each, SchemaOrg + "startDate"), Instant(each, SchemaOrg + "endDate")])
            {
                Assert.Equal(InBrussels(time).Offset, time.Offset);
            }
        });
    }

    [Fact]
    public void A_recurring_event_begins_on_its_day_and_hour()
    {
        var recurring = Events.Single(each => Values(each, SchemaOrg + "eventSchedule").Count > 0);
        var (start, schedule) = (Instant(recurring, SchemaOrg + "startDate"), Link(recurring, SchemaOrg + "eventSchedule"));

        Assert.Equal(Slug(Link(schedule, SchemaOrg + "byDay")), start.DayOfWeek.ToString());
        Assert.Equal(Text(schedule, SchemaOrg + "startTime"), start.ToString("HH:mm:ss", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Each_axis_has_at_least_three_experiments_with_difficulties_and_an_identity_constraint()
    {
        var axes = OntologyFiles.Read(OntologyFiles.TaxonomyPaths).Match(predicate: new Iri(OntologyFiles.Skos + "inScheme"), @object: new Iri(OntologyFiles.Base + "id/concept/axes")).Select(quad => quad.Subject).ToList();

        Assert.Equal(5, axes.Count);
        Assert.All(axes, axis => Assert.True(Experiments.Count(experiment => Link(experiment, Mut + "axis") == axis) >= 3));
        Assert.All(Experiments, experiment =>
        {
            Assert.NotEmpty(Values(experiment, Mut + "difficulty"));
            Assert.Single(Values(experiment, Mut + "identityConstraint"));
            Assert.Equal(3, Values(experiment, Mut + "researchQuestion").Count);
        });
    }

    [Fact]
    public void Experiments_fail_succeed_and_stay_open_and_say_what_was_found_when_they_end()
    {
        Assert.Superset(new HashSet<string> { "success", "failure", "partial", "inconclusive" }, Experiments.SelectMany(experiment => Links(experiment, Mut + "outcome")).Select(Slug).ToHashSet());
        Assert.Contains(Experiments, experiment => Values(experiment, Mut + "outcome").Count == 0);
        Assert.All(Experiments, experiment => Assert.Equal(Values(experiment, Mut + "outcome").Count * 3, Values(experiment, Mut + "finding").Count));
    }

    [Fact]
    public void Stages_of_an_experiment_follow_each_other() =>
        Assert.All(Experiments, experiment =>
        {
            var stages = Links(experiment, Mut + "stageReached").OrderBy(stage => Text(stage, Dcat + "startDate"), StringComparer.Ordinal).ToList();
            Assert.NotEmpty(stages);
            Assert.All(stages.Zip(stages.Skip(1)), pair => Assert.True(string.CompareOrdinal(Text(pair.First, Dcat + "endDate"), Text(pair.Second, Dcat + "startDate")) < 0));
        });

    [Fact]
    public void There_are_3_maps_each_under_one_classification_and_one_has_a_charter()
    {
        var maps = Records(Mut + "Map");

        Assert.Equal(3, maps.Count);
        Assert.Equal(3, maps.Select(map => Link(map, Mut + "classification")).Distinct().Count());
        Assert.Single(maps, map => Values(map, Mut + "charter").Count == 3);
    }
}
