using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Mapping;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Privacy;
using Mutualisons.Tests.Ontology;
using Xunit;

namespace Mutualisons.Tests.Samples;

/// <summary>Every value of every source record is found again in the committed data, by what its treatment says.</summary>
public sealed class NothingIsLostTests
{
    private static readonly Lazy<Dataset> Data = new(() => OntologyFiles.Read([.. OntologyFiles.SamplePaths, .. OntologyFiles.TaxonomyPaths]));

    [SharedFact(SusyInput.InitiativesFile)]
    public void Every_value_of_the_source_is_in_the_data()
    {
        var table = new FieldTable();
        var reviewed = ReviewedList.Load();
        var lost = new List<string>();
        var values = 0;
        foreach (var record in SusyInput.ReadRecords())
        {
            var subject = Data.Value.Match(predicate: Terms.Identifier, @object: new Literal(record.Id)).Single().Subject;
            foreach (var field in record.Fields.Where(field => !string.IsNullOrWhiteSpace(field.Value)))
            {
                values++;
                if (!IsKept((Iri)subject, field, table[field.Key], reviewed.Mask(record.Id, field.Value)))
                {
                    lost.Add($"{record.Id} {field.Key} {field.Value}");
                }
            }
        }

        Assert.True(values > 20_000);
        Assert.Empty(lost);
    }

    [SharedFact(SusyInput.InitiativesFile)]
    public void Nothing_that_was_to_be_masked_is_in_the_data()
    {
        foreach (var finding in ReviewedList.Load().Findings.Where(finding => finding.Decision == Decision.Mask))
        {
            var subject = (Iri)Data.Value.Match(predicate: Terms.Identifier, @object: new Literal(finding.Record)).Single().Subject;

            Assert.DoesNotContain(TextsOf(subject), text => text.Contains(finding.Value, StringComparison.Ordinal));
        }
    }

    private static bool IsKept(Iri actor, SourceField field, FieldRule rule, string text) => IsKeptAsField(actor, field.Key, text) || rule.Treatment switch
    {
        "name" => Has(actor, Terms.Name, new Literal(text)),
        "text" => Has(actor, Terms.Description, new Literal(text)),
        "description" or "misspelt-description" or "corrected-description" => Has(actor, Terms.Description, new Literal(text, rule.Target)),
        "keywords" or "misspelt-keywords" => Tags(text).All(tag => Has(actor, Terms.Keyword, new Literal(tag))),
        "activities" => Tags(text).ToHashSet().IsSubsetOf(NotationsOf(actor)),
        "website" => Has(actor, Terms.Url, new Iri(text)),
        "see-also" => Has(actor, Terms.SeeAlso, new Iri(text)),
        "partner" => Data.Value.Match(actor, Terms.Contributor).Any(quad => Has((Iri)quad.Object, Terms.FoafName, new Literal(text))),
        "country" => Has(Resources.Part(actor, "address"), Terms.AdminUnitL1, new Literal(text)),
        "address" => Data.Value.Match(Resources.Part(actor, "address"), null, new Literal(text)).Any(),
        "identifier" => Has(actor, Terms.Identifier, new Literal(text)),
        "version" => Has(actor, Terms.Version, new Literal(text)),
        "origin" => Has(actor, Terms.WasDerivedFrom, new Iri(text)),
        "created" => Has(actor, Terms.Created, Time(text)),
        "modified" => Has(actor, Terms.Modified, Time(text)),
        _ => false,
    };

    private static bool IsKeptAsField(Iri actor, string key, string value) =>
        Data.Value.Match(actor, Terms.SourceField)
            .Any(quad => Has((Iri)quad.Object, Terms.PropertyId, new Literal(key)) && Has((Iri)quad.Object, Terms.Value, new Literal(value)));

    private static bool Has(Iri subject, Iri property, Term value) => Data.Value.Match(subject, property, value).Any();

    private static HashSet<string> NotationsOf(Iri actor) =>
        [.. Data.Value.Match(actor, Terms.Classification).SelectMany(quad => Data.Value.Match(quad.Object, Terms.Notation)).Select(quad => ((Literal)quad.Object).LexicalForm)];

    private static IEnumerable<string> TextsOf(Iri actor) =>
        Data.Value.Match(actor)
            .Concat(Data.Value.Match(actor, Terms.SourceField).SelectMany(quad => Data.Value.Match(quad.Object)))
            .Select(quad => quad.Object)
            .OfType<Literal>()
            .Select(literal => literal.LexicalForm);

    private static string[] Tags(string text) => text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static Literal Time(string milliseconds) =>
        new(
            DateTime.UnixEpoch.AddMilliseconds(long.Parse(milliseconds, CultureInfo.InvariantCulture)).ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture),
            XsdVocabulary.DateTime);
}
