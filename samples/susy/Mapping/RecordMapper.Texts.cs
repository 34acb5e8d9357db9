using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <content>Descriptions, keywords and web addresses.</content>
internal sealed partial class RecordMapper
{
    /// <summary>A text gets the language that its key states, and none when it states none.</summary>
    private void MapDescription(ActorParts actor, SourceField field, FieldRule rule)
    {
        var text = Mask(actor, field.Value);
        if (rule.Treatment == "text")
        {
            graph.AddText(actor.Subject, Terms.Description, text);
            return;
        }

        graph.AddText(actor.Subject, Terms.Description, text, rule.Target);
        if (rule.Treatment == "misspelt-description")
        {
            Flag(actor, "key-misspelt");
        }
        else if (rule.Treatment == "corrected-description")
        {
            Flag(actor, "language-corrected");
        }
    }

    private void MapKeywords(ActorParts actor, SourceField field, FieldRule rule)
    {
        foreach (var keyword in SplitTags(Mask(actor, field.Value)))
        {
            graph.AddText(actor.Subject, Terms.Keyword, keyword);
        }

        if (rule.Treatment == "misspelt-keywords")
        {
            Flag(actor, "key-misspelt");
        }
    }

    private void MapWebsite(ActorParts actor, SourceField field)
    {
        var reading = WebAddresses.Read(field.Value);
        foreach (var address in reading.Addresses)
        {
            graph.Add(actor.Subject, Terms.Url, new Iri(address));
        }

        if (reading.Quality != WebAddressQuality.AsWritten)
        {
            KeepField(actor, field);
            Flag(actor, reading.Quality == WebAddressQuality.Corrected ? "website-corrected" : "website-invalid");
        }
    }

    private void MapSeeAlso(ActorParts actor, SourceField field)
    {
        if (WebAddresses.IsAddress(field.Value))
        {
            graph.Add(actor.Subject, Terms.SeeAlso, new Iri(field.Value));
        }
        else
        {
            KeepField(actor, field);
        }
    }

    private static string[] SplitTags(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
