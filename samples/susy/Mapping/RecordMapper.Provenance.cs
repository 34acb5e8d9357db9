using System.Globalization;
using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <content>Who supplied a record, and what the source keeps about it.</content>
internal sealed partial class RecordMapper
{
    private void MapPartner(ActorParts actor, SourceField field)
    {
        var partner = _partners[field.Value];
        if (partner.Name.Length == 0)
        {
            KeepField(actor, field);
            Flag(actor, "partner-unnamed");
            return;
        }

        graph.Add(actor.Subject, Terms.Contributor, SourceMapper.PartnerIri(partner.Name));
        if (partner.Corrected.Length > 0)
        {
            KeepField(actor, field);
            Flag(actor, "partner-corrected");
        }
    }

    private void MapRecordKeeping(ActorParts actor, SourceField field, FieldRule rule)
    {
        switch (rule.Treatment)
        {
            case "identifier":
                graph.AddText(actor.Subject, Terms.Identifier, field.Value);
                break;
            case "version":
                graph.AddText(actor.Subject, Terms.Version, field.Value);
                break;
            case "origin":
                graph.Add(actor.Subject, Terms.WasDerivedFrom, new Iri(field.Value));
                break;
            case "created":
                graph.AddTime(actor.Subject, Terms.Created, ReadTime(field));
                break;
            case "modified":
                graph.AddTime(actor.Subject, Terms.Modified, ReadTime(field));
                break;
            default:
                throw new InvalidDataException($"The treatment '{rule.Treatment}' of '{rule.Key}' in tables/fields.csv is not one that {nameof(RecordMapper)} knows.");
        }
    }

    private static DateTimeOffset ReadTime(SourceField field) =>
        DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(field.Value, CultureInfo.InvariantCulture));
}
