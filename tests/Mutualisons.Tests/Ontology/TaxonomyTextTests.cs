using System.Text.RegularExpressions;
using Mutualisons.Rdf;
using Xunit;

namespace Mutualisons.Tests.Ontology;

/// <summary>What people read of a scheme: labels that tell concepts apart, definitions that say more than the label.</summary>
public sealed partial class TaxonomyTextTests
{
    private static readonly Iri PrefLabel = new(OntologyFiles.Skos + "prefLabel");
    private static readonly Iri AltLabel = new(OntologyFiles.Skos + "altLabel");
    private static readonly Iri HiddenLabel = new(OntologyFiles.Skos + "hiddenLabel");
    private static readonly Iri Definition = new(OntologyFiles.Skos + "definition");

    private static readonly Dataset Taxonomies = OntologyFiles.Read(OntologyFiles.TaxonomyPaths);

    [Fact]
    public void No_two_concepts_of_a_scheme_share_a_label_in_one_language()
    {
        var shared = Taxonomies.Match(predicate: PrefLabel)
            .GroupBy(quad => (Scheme: SchemeOf((Iri)quad.Subject), Text: Text(quad).ToUpperInvariant(), ((Literal)quad.Object).Language))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(shared);
    }

    /// <summary>Condition S13 of the <see href="https://www.w3.org/TR/skos-reference/#S13">SKOS reference</see>.</summary>
    [Fact]
    public void No_other_label_of_a_concept_repeats_a_label_of_it()
    {
        var repeated = Taxonomies
            .Where(quad => quad.Predicate == PrefLabel || quad.Predicate == AltLabel || quad.Predicate == HiddenLabel)
            .GroupBy(quad => (quad.Subject, quad.Object))
            .Where(group => group.Count() > 1)
            .Select(group => group.Key);

        Assert.Empty(repeated);
    }

    [Fact]
    public void No_definition_only_repeats_its_label()
    {
        var empty =
            from definition in Taxonomies.Match(predicate: Definition)
            let language = ((Literal)definition.Object).Language
            from label in Taxonomies.Match(definition.Subject, PrefLabel)
            where ((Literal)label.Object).Language == language
            where !Words(Text(definition)).Except(Words(Text(label))).Skip(1).Any()
            select Text(definition);

        Assert.Empty(empty);
    }

    [Fact]
    public void Every_definition_is_made_of_whole_sentences() =>
        Assert.DoesNotContain(Taxonomies.Match(predicate: Definition).Select(Text), text => !char.IsUpper(text[0]) || text[^1] != '.' || text.Trim() != text);

    [Fact]
    public void No_label_ends_like_a_sentence_or_has_stray_spaces() =>
        Assert.DoesNotContain(
            Taxonomies.Match(predicate: PrefLabel).Concat(Taxonomies.Match(predicate: AltLabel)).Select(Text),
            text => text.Trim() != text || text.EndsWith('.') || text.Contains("  ", StringComparison.Ordinal));

    [Fact]
    public void Every_language_tag_is_one_of_three_in_lower_case() =>
        Assert.DoesNotContain(
            OntologyFiles.TaxonomyPaths.SelectMany(path => LanguageTag().Matches(File.ReadAllText(path))).Select(match => match.Groups[1].Value),
            tag => tag is not ("fr" or "nl" or "en"));

    [Fact]
    public void French_puts_a_space_before_double_punctuation_and_the_others_do_not()
    {
        var texts = Taxonomies.Select(quad => quad.Object).OfType<Literal>().Where(text => text.Language is not null).ToList();

        Assert.DoesNotContain(texts, text => text.Language == "fr" && TightPunctuation().IsMatch(text.LexicalForm));
        Assert.DoesNotContain(texts, text => text.Language != "fr" && LoosePunctuation().IsMatch(text.LexicalForm));
    }

    [Fact]
    public void Every_scheme_states_its_version_licence_and_dates()
    {
        var schemes = Taxonomies.Match(predicate: RdfVocabulary.Type, @object: new Iri(OntologyFiles.Skos + "ConceptScheme")).Select(quad => quad.Subject).ToList();

        Assert.NotEmpty(schemes);
        Assert.All(schemes, scheme => Assert.All(
            new[] { OntologyFiles.Owl + "versionInfo", "http://purl.org/dc/terms/license", "http://purl.org/dc/terms/created", "http://purl.org/dc/terms/modified" },
            property => Assert.Single(Taxonomies.Match(scheme, new Iri(property)))));
    }

    private static string Text(Quad quad) => ((Literal)quad.Object).LexicalForm;

    private static string SchemeOf(Iri concept) => concept.Value[..concept.Value.LastIndexOf('/')];

    private static IEnumerable<string> Words(string text) => Word().Matches(text).Select(match => match.Value.ToUpperInvariant()).Distinct();

    [GeneratedRegex("\"@([A-Za-z]+(?:-[A-Za-z0-9]+)*)")]
    private static partial Regex LanguageTag();

    [GeneratedRegex(@"\S[;:?!](\s|$)")]
    private static partial Regex TightPunctuation();

    [GeneratedRegex(@"\s[;:?!]")]
    private static partial Regex LoosePunctuation();

    [GeneratedRegex(@"\w{3,}")]
    private static partial Regex Word();
}
