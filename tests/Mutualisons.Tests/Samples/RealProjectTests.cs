using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Samples;

/// <summary>What the samples say of the project itself, which is real.</summary>
public sealed class RealProjectTests
{
    private const string Dcat = "http://www.w3.org/ns/dcat#";
    private const string Dct = "http://purl.org/dc/terms/";
    private const string Mut = OntologyFiles.Mut;
    private const string Org = "http://www.w3.org/ns/org#";
    private const string SchemaOrg = "https://schema.org/";

    private static readonly Iri Project = Id("actor/mutualisons");
    private static readonly string[] Partners = ["dewey", "financite", "reseau-transition", "ulb-igeat"];
    private static readonly string[] StageOrder = ["framing", "preparation", "running", "evaluation", "closed"];

    /// <summary>When a record was written says nothing of the project.</summary>
    private static readonly HashSet<string> RecordDates = [Dct + "created", Dct + "modified", Mut + "harvestedAt"];

    /// <summary>Names that no language changes.</summary>
    private static readonly HashSet<string> BareNames = ["http://xmlns.com/foaf/0.1/name", SchemaOrg + "creditText"];

    private static readonly Lazy<Dataset> File = new(() => OntologyFiles.Read(OntologyFiles.SamplePaths.Where(path => Path.GetFileName(path) == "mutualisons.trig")));
    private static readonly Lazy<Dataset> All = new(() => OntologyFiles.Read([.. OntologyFiles.SamplePaths, .. OntologyFiles.TaxonomyPaths]));

    private static IEnumerable<Quad> Facts => File.Value.MatchIn(new Iri(OntologyFiles.Base + "graph/mutualisons/public"));

    [Fact]
    public void Nothing_of_it_is_invented()
    {
        Assert.NotEmpty(Facts);
        Assert.Empty(File.Value.Match(predicate: new Iri(Mut + "fictional")));
        Assert.All(Facts.Select(quad => quad.Subject), subject => Assert.Empty(All.Value.Match(subject, new Iri(Mut + "fictional"))));
    }

    [Fact]
    public void Every_text_is_in_three_languages()
    {
        var texts = Facts.Where(quad => quad.Object is Literal { Language: not null }).GroupBy(quad => (quad.Subject, quad.Predicate)).ToList();

        Assert.NotEmpty(texts);
        Assert.All(texts, group => Assert.Equal(
            Enumerable.Repeat(group.Count() / 3, 3),
            new[] { "fr", "nl", "en" }.Select(language => group.Count(quad => ((Literal)quad.Object).Language == language))));
        Assert.All(Facts.Where(quad => quad.Object is Literal text && text.Datatype == XsdVocabulary.String), quad => Assert.Contains(((Iri)quad.Predicate).Value, BareNames));
    }

    [Fact]
    public void Every_date_lies_within_a_year_of_the_project()
    {
        var dates = Facts
            .Where(quad => quad.Object is Literal value && value.Datatype.Value is var type && (type.EndsWith("#gYear", StringComparison.Ordinal) || type.Contains("#date", StringComparison.Ordinal)))
            .Where(quad => !RecordDates.Contains(((Iri)quad.Predicate).Value))
            .ToList();

        Assert.NotEmpty(dates);
        Assert.All(dates, quad => Assert.InRange(YearOf(quad.Object), 2017, 2021));
    }

    [Fact]
    public void Its_partners_are_its_members_from_2018_to_2020()
    {
        var members = All.Value.Match(predicate: new Iri(Org + "organization"), @object: Project).Select(quad => (Iri)quad.Subject).ToList();

        Assert.Equal(Partners.Select(slug => Id("actor/" + slug)).ToHashSet(), [.. members.Select(membership => Link(membership, Org + "member"))]);
        Assert.All(members, membership =>
        {
            Assert.Equal(membership, Link(Link(membership, Org + "member"), Org + "hasMembership"));
            var period = Link(membership, Org + "memberDuring");
            Assert.Equal((2018, 2020), (YearOf(Value(period, Dcat + "startDate")), YearOf(Value(period, Dcat + "endDate"))));
        });
    }

    [Fact]
    public void Innoviris_funds_it_and_is_not_a_member()
    {
        Assert.Equal(Id("actor/innoviris"), Link(Project, SchemaOrg + "funder"));
        Assert.Empty(All.Value.Match(Id("actor/innoviris"), new Iri(Org + "hasMembership")));
    }

    [Fact]
    public void Stages_are_in_order_and_end_after_they_start()
    {
        var byOwner = Facts.Where(quad => quad.Predicate.Equals(new Iri(Mut + "stageReached"))).GroupBy(quad => quad.Subject).ToList();

        Assert.Equal(6, byOwner.Count);
        Assert.Contains(byOwner, owner => owner.Count() > 1);
        Assert.All(byOwner, owner =>
        {
            var stages = owner.Select(quad => (Iri)quad.Object).OrderBy(stage => Array.IndexOf(StageOrder, Slug(Link(stage, Mut + "stage")))).ToList();
            var starts = stages.ConvertAll(stage => YearOf(Value(stage, Dcat + "startDate")));
            Assert.Equal(starts.Order(), starts);
            Assert.All(
                stages.Where(stage => File.Value.Match(stage, new Iri(Dcat + "endDate")).Any()),
                stage => Assert.True(YearOf(Value(stage, Dcat + "startDate")) <= YearOf(Value(stage, Dcat + "endDate")), stage.Value));
        });
    }

    [Theory]
    [InlineData("cooperation", null)]
    [InlineData("places", "inconclusive")]
    [InlineData("staff", null)]
    [InlineData("data", "strong")]
    [InlineData("exchange", "weak")]
    public void Each_axis_has_one_experiment_with_its_identity_constraint(string axis, string? constraint)
    {
        var experiment = (Iri)Assert.Single(Facts, quad => quad.Predicate.Equals(new Iri(Mut + "axis")) && quad.Object.Equals(Id("concept/axes/" + axis))).Subject;

        Assert.Equal(Project, Link(experiment, Mut + "conductedBy"));
        Assert.Equal(3, File.Value.Match(experiment, new Iri(Mut + "researchQuestion")).Count());
        Assert.Equal(
            constraint is null ? [] : [Id("concept/identity-constraints/" + constraint)],
            File.Value.Match(experiment, new Iri(Mut + "identityConstraint")).Select(quad => quad.Object));
    }

    [Fact]
    public void Its_record_of_Financite_is_proposed_as_a_duplicate_of_the_one_of_SUSY_with_the_same_website()
    {
        var review = Link(Id("actor/financite"), Mut + "duplicateReview");
        var records = File.Value.Match(review, new Iri(Mut + "record")).Select(quad => quad.Object).ToHashSet();

        Assert.Equal([Id("actor/financite"), Id("actor/reseau-financite")], records);
        Assert.Equal("same-site", Slug(Link(review, Mut + "reason")));
        Assert.Equal("proposed", Slug(Link(review, Mut + "verdict")));
        Assert.Single(records.Select(record => All.Value.Match(record, new Iri(SchemaOrg + "url")).Single().Object).Distinct());
    }

    [Fact]
    public void Everything_it_points_to_is_described()
    {
        var own = File.Value.Select(quad => quad.Object).OfType<Iri>().Where(iri => iri.Value.StartsWith(OntologyFiles.Base + "id/", StringComparison.Ordinal)).Distinct();

        Assert.DoesNotContain(own, iri => !All.Value.Match(iri).Any());
    }

    private static Iri Id(string path) => new(OntologyFiles.Base + "id/" + path);

    private static Term Value(Iri subject, string property) => File.Value.Match(subject, new Iri(property)).Single().Object;

    private static Iri Link(Iri subject, string property) => (Iri)Value(subject, property);

    private static string Slug(Iri iri) => iri.Value[(iri.Value.LastIndexOf('/') + 1)..];

    private static int YearOf(Term date) => int.Parse(((Literal)date).LexicalForm.AsSpan(0, 4), CultureInfo.InvariantCulture);
}
