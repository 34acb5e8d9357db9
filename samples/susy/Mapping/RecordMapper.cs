using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Places;
using Mutualisons.Samples.Susy.Privacy;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Says in RDF what a source record says, field by field, as <c>tables/fields.csv</c> decides.</summary>
internal sealed partial class RecordMapper(
    FieldTable fields,
    ActivityScheme activities,
    CommuneIndex communes,
    ReviewedList reviewed,
    GraphBuilder graph)
{
    private readonly Lookup<Country> _countries = new("countries.csv", row => new Country(row[0], row[1], row[2]), country => country.Written);
    private readonly Lookup<Partner> _partners = new("partners.csv", row => new Partner(row[0], row[1], row[2]), partner => partner.Written);

    public IEnumerable<Partner> Partners => _partners.Rows;

    public void Map(SourceRecord record, string slug)
    {
        var actor = new ActorParts(record, Resources.Actor(slug));
        graph.AddTypes(actor.Subject, Terms.Actor, Terms.Organization);
        foreach (var field in record.Fields)
        {
            MapField(actor, field);
        }

        graph.Add(actor.Subject, Terms.DctSource, Resources.SusySource);
        FlagWhatIsMissing(actor);
        MapSite(actor);
    }

    private void MapField(ActorParts actor, SourceField field)
    {
        if (string.IsNullOrWhiteSpace(field.Value))
        {
            return;
        }

        var rule = fields[field.Key];
        switch (rule.Treatment)
        {
            case "name":
                graph.AddText(actor.Subject, Terms.Name, Mask(actor, field.Value));
                break;
            case "text" or "description" or "misspelt-description" or "corrected-description":
                MapDescription(actor, field, rule);
                break;
            case "keywords" or "misspelt-keywords":
                MapKeywords(actor, field, rule);
                break;
            case "website":
                MapWebsite(actor, field);
                break;
            case "see-also":
                MapSeeAlso(actor, field);
                break;
            case "activities":
                MapActivities(actor, field);
                break;
            case "poi-type":
                MapPlaceType(actor, field);
                break;
            case "partner":
                MapPartner(actor, field);
                break;
            case "country":
                MapCountry(actor, field);
                break;
            case "address":
                graph.AddText(actor.Address, AddressProperty(rule.Target), field.Value);
                break;
            case "field":
                KeepField(actor, field);
                break;
            case "placeholder":
                KeepField(actor, field);
                Flag(actor, "placeholder-value");
                break;
            default:
                MapRecordKeeping(actor, field, rule);
                break;
        }
    }

    private void Flag(ActorParts actor, string flag) => graph.Add(actor.Subject, Terms.QualityFlag, Resources.Flag(flag));

    private void FlagWhatIsMissing(ActorParts actor)
    {
        if (!actor.Has("addr:country"))
        {
            Flag(actor, "country-missing");
        }

        if (!actor.Has("type_of_initiative"))
        {
            Flag(actor, "activity-missing");
        }
    }

    /// <summary>Keeps a field as the pair of key and value that it is.</summary>
    private void KeepField(ActorParts actor, SourceField field)
    {
        var node = actor.NewFieldNode(field.Key);
        graph.Add(actor.Subject, Terms.SourceField, node);
        graph.AddTypes(node, Terms.PropertyValue);
        graph.AddText(node, Terms.PropertyId, field.Key);
        graph.AddText(node, Terms.Value, Mask(actor, field.Value));
        if (field.Value is "-" or "--")
        {
            Flag(actor, "placeholder-value");
        }
    }

    private string Mask(ActorParts actor, string text)
    {
        var masked = reviewed.Mask(actor.Record.Id, text);
        if (masked != text)
        {
            Flag(actor, "personal-data-masked");
        }

        return masked;
    }

    private static Iri AddressProperty(string target) =>
        new(Terms.Locn + target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..]);
}
