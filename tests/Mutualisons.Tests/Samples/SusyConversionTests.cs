using Mutualisons.Samples.Susy;
using Mutualisons.Samples.Susy.Mapping;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Privacy;
using Xunit;

namespace Mutualisons.Tests.Samples;

public sealed class SusyConversionTests
{
    private static readonly Lazy<Conversion> Converted = new(() => SusyInput.Convert(ReviewedList.Load()));

    [SharedFact(SusyInput.InitiativesFile)]
    public void The_committed_files_are_what_the_converter_writes()
    {
        Assert.Equal(ReadCommitted("susy.trig"), RdfFiles.WriteTriG(Converted.Value.Initiatives));
        Assert.Equal(ReadCommitted("communes.trig"), RdfFiles.WriteTriG(Converted.Value.Communes));
    }

    [SharedFact(SusyInput.InitiativesFile)]
    public void Everything_that_looks_like_personal_data_has_been_reviewed() => Assert.Empty(Converted.Value.Unreviewed);

    [SharedFact(SusyInput.InitiativesFile)]
    public void A_finding_without_a_decision_is_reported()
    {
        var all = ReviewedList.Load().Findings;
        var forgotten = all.First(finding => finding is { Value: "Linda Harman" });

        var conversion = SusyInput.Convert(new ReviewedList(all.Where(finding => finding != forgotten)));

        Assert.Equal(forgotten.Value, Assert.Single(conversion.Unreviewed).Value);
    }

    [SharedFact(SusyInput.InitiativesFile)]
    public void Every_decision_is_about_something_that_the_source_still_says()
    {
        var texts = SusyInput.ReadRecords().ToDictionary(record => record.Id, record => string.Join('\n', record.Fields.Select(field => field.Value)));

        Assert.All(ReviewedList.Load().Findings, finding => Assert.Contains(finding.Value, texts[finding.Record], StringComparison.Ordinal));
    }

    [SharedFact(SusyInput.InitiativesFile)]
    public void Every_property_key_has_a_reviewed_row_with_its_count()
    {
        var counted = SusyInput.ReadRecords().SelectMany(record => record.Fields).CountBy(field => field.Key).ToDictionary();

        Assert.Equal(186, counted.Count);
        Assert.Equal(counted, new FieldTable().Rules.ToDictionary(rule => rule.Key, rule => rule.Count));
    }

    [SharedFact(SusyInput.InitiativesFile)]
    public void Slugs_are_unique_and_the_oldest_of_one_name_has_it_bare()
    {
        var records = SusyInput.ReadRecords();
        var slugs = new ActorSlugs(records, ReviewedList.Load());

        Assert.Equal(records.Count, records.Select(record => slugs[record]).Distinct().Count());
        Assert.Equal("les-petits-riens", slugs[records.Where(record => record.Name == "Les Petits Riens").MinBy(record => record.Created)!]);
    }

    private static byte[] ReadCommitted(string name) => File.ReadAllBytes(Path.Combine(TestEnvironment.RepositoryRoot, "samples", "data", name));
}
