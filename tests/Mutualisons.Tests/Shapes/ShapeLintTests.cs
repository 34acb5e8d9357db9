using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Shapes;

/// <summary>What SHACL itself would not complain of: terms that do not exist, texts that lack a language, classes that lack a shape.</summary>
public sealed class ShapeLintTests
{
    private static readonly string[] Languages = ["en", "fr", "nl"];
    private static readonly Iri Label = new(OntologyFiles.Rdfs + "label");
    private static readonly Iri Comment = new(OntologyFiles.Rdfs + "comment");

    private static readonly Dataset Ontology = OntologyFiles.Read(OntologyFiles.OntologyPaths);

    [Fact]
    public void There_are_shapes_groups_and_rules()
    {
        Assert.True(ShapeFiles.NodeShapes.Count > 50);
        Assert.True(ShapeFiles.PropertyShapes.Count > 200);
        Assert.True(ShapeFiles.Rules.Count > 20);
    }

    [Fact]
    public void Every_term_of_SHACL_exists() =>
        Assert.Empty(TermsOfShapes().Where(iri => iri.Value.StartsWith(ShapeFiles.Sh, StringComparison.Ordinal) && !ShaclTerms.Contains(iri)).ToList());

    [Fact]
    public void Only_lists_are_blank_nodes() =>
        Assert.Empty(ShapeFiles.All.Where(quad => quad.Subject is BlankNode && !quad.Predicate.Equals(RdfVocabulary.First) && !quad.Predicate.Equals(RdfVocabulary.Rest)).ToList());

    [Fact]
    public void Every_shape_that_is_named_is_described()
    {
        var described = ShapeFiles.All.Select(quad => quad.Subject).OfType<Iri>().ToHashSet();

        Assert.Empty(TermsOfShapes().Where(iri => iri.Value.StartsWith(ShapeFiles.Mush, StringComparison.Ordinal) && !described.Contains(iri)).ToList());
    }

    [Fact]
    public void Every_property_shape_belongs_to_a_node_shape()
    {
        var used = ShapeFiles.NodeShapes.SelectMany(shape => ShapeFiles.PropertiesOf(shape)).ToHashSet();

        Assert.Empty(ShapeFiles.PropertyShapes.Except(used));
    }

    [Fact]
    public void Every_path_and_every_target_is_a_term_that_the_ontology_names()
    {
        string[] places = ["path", "targetClass", "targetSubjectsOf", "class", "lessThan", "lessThanOrEquals"];
        var named = Ontology.Select(quad => quad.Subject).OfType<Iri>().ToHashSet();

        var used = places.SelectMany(place => ShapeFiles.All.Match(predicate: ShapeFiles.Term(place))).Select(quad => quad.Object).OfType<Iri>().ToHashSet();

        Assert.Empty(used.Except(named));
    }

    [Fact]
    public void Every_own_term_is_in_the_ontology()
    {
        var named = Ontology.Select(quad => quad.Subject).OfType<Iri>().ToHashSet();
        var inRules = ShapeFiles.Rules.SelectMany(rule => SourceTerms.FindIn(ConstraintQuery.TextOf(rule)));

        var used = TermsOfShapes().Concat(inRules).Where(iri => iri.Value.StartsWith(OntologyFiles.Mut, StringComparison.Ordinal)).ToHashSet();

        Assert.Contains(new Iri(OntologyFiles.Mut + "strikeDuring"), used);
        Assert.Empty(used.Except(named));
    }

    [Fact]
    public void Every_concept_that_a_shape_names_is_published()
    {
        var published = Translations.Concepts(OntologyFiles.Read(OntologyFiles.TaxonomyPaths)).ToHashSet();

        var used = TermsOfShapes().Where(iri => iri.Value.StartsWith(OntologyFiles.Base + "id/concept/", StringComparison.Ordinal)).ToHashSet();

        Assert.NotEmpty(used);
        Assert.Empty(used.Except(published));
    }

    [Fact]
    public void Every_kind_has_one_shape()
    {
        foreach (var kind in Kinds.All)
        {
            Assert.True(ShapesOf(kind.Class).Count() == 1, $"{kind.Name} ({kind.Class}) has {ShapesOf(kind.Class).Count()} shapes");
        }
    }

    [Fact]
    public void No_class_has_two_shapes() =>
        Assert.Empty(ShapeFiles.All.Match(predicate: ShapeFiles.Term("targetClass")).GroupBy(quad => quad.Object).Where(group => group.Count() > 1).Select(group => group.Key));

    [Fact]
    public void Every_property_shape_has_a_name_a_description_and_a_message_in_three_languages() =>
        Assert.Empty(ShapeFiles.PropertyShapes.SelectMany(shape => MissingTexts(shape, ShapeFiles.Term("name"), ShapeFiles.Term("description"), ShapeFiles.Term("message"))));

    [Fact]
    public void Every_rule_has_a_message_in_three_languages() =>
        Assert.Empty(ShapeFiles.Rules.SelectMany(rule => MissingTexts(rule, ShapeFiles.Term("message"))));

    [Fact]
    public void Every_node_shape_and_every_group_has_a_label_in_three_languages() =>
        Assert.Empty(
            ShapeFiles.NodeShapes.SelectMany(shape => MissingTexts(shape, Label, Comment))
                .Concat(ShapeFiles.All.Match(predicate: RdfVocabulary.Type, @object: ShapeFiles.Term("PropertyGroup")).SelectMany(quad => MissingTexts(quad.Subject, Label))));

    [Fact]
    public void Every_property_shape_has_an_order_a_group_and_a_severity() =>
        Assert.Empty(
            from shape in ShapeFiles.PropertyShapes
            from name in new[] { "order", "group", "severity", "path" }
            where ShapeFiles.Objects(shape, name).Count() != 1
            select $"{shape} needs exactly one {name}");

    [Fact]
    public void No_two_properties_of_a_shape_have_the_same_order_in_a_group() =>
        Assert.Empty(
            from shape in ShapeFiles.NodeShapes
            from place in ShapeFiles.PropertiesOf(shape).GroupBy(property => (ShapeFiles.Objects(property, "group").Single(), ShapeFiles.Objects(property, "order").Single()))
            where place.Count() > 1
            select $"{shape}: {string.Join(", ", place)}");

    [Fact]
    public void No_two_properties_of_a_shape_have_the_same_path() =>
        Assert.Empty(
            from shape in ShapeFiles.NodeShapes
            from path in ShapeFiles.PropertiesOf(shape).GroupBy(ShapeFiles.PathOf)
            where path.Count() > 1
            select $"{shape}: {path.Key}");

    [Fact]
    public void Governance_and_criteria_are_never_a_violation()
    {
        string[] classes = ["Assessment", "Answer"];
        var shapes = classes.Select(name => Assert.Single(ShapesOf(new Iri(OntologyFiles.Mut + name)))).ToList();
        var onActors = ShapeFiles.PropertyShapes.Where(shape => ShapeFiles.PathOf(shape).Equals(new Iri(OntologyFiles.Mut + "assessment")));

        Assert.All(
            shapes.SelectMany(ShapeFiles.PropertiesOf).Concat(onActors),
            shape => Assert.Equal(ShapeFiles.Term("Info"), ShapeFiles.Objects(shape, "severity").Single()));
        Assert.All(shapes, shape => Assert.Empty(ShapeFiles.Objects(shape, "nodeKind")));
    }

    [Fact]
    public void A_closed_shape_forgets_none_of_its_properties()
    {
        var closed = ShapeFiles.NodeShapes.Where(shape => ShapeFiles.Objects(shape, "closed").Any()).ToList();

        var shape = Assert.Single(closed);
        Assert.Equal(ShapeFiles.Mush + "Tombstone", shape.Value);
        Assert.Equal(["https://www.w3.org/ns/activitystreams#deleted", "https://www.w3.org/ns/activitystreams#formerType"], ShapeFiles.PathsOf(shape).Select(path => path.Value).Order(StringComparer.Ordinal));
        Assert.Contains(RdfVocabulary.Type, ShapeFiles.Members(ShapeFiles.Objects(shape, "ignoredProperties").Single()));
    }

    [Fact]
    public void Every_rule_parses_and_gives_its_focus_node() =>
        Assert.All(ShapeFiles.Rules, rule => Assert.Contains("this", ConstraintQuery.Parse(rule, []).Variables.Select(variable => variable.Name)));

    private static IEnumerable<Iri> ShapesOf(Term type) =>
        ShapeFiles.All.Match(predicate: ShapeFiles.Term("targetClass"), @object: type).Select(quad => quad.Subject).OfType<Iri>();

    private static IEnumerable<Iri> TermsOfShapes() =>
        ShapeFiles.All.SelectMany(quad => new[] { quad.Subject, quad.Predicate, quad.Object }).OfType<Iri>().Distinct();

    private static IEnumerable<string> MissingTexts(Term subject, params Iri[] properties) =>
        from property in properties
        let texts = ShapeFiles.All.Match(subject, property).Select(quad => quad.Object).OfType<Literal>().ToList()
        where !texts.Select(text => text.Language).Order(StringComparer.Ordinal).SequenceEqual(Languages) || texts.Any(text => string.IsNullOrWhiteSpace(text.LexicalForm))
        select $"{subject} needs one {property} in each of {string.Join(", ", Languages)}";
}
