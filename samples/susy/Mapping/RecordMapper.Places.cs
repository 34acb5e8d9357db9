using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <content>Where an initiative is: a site with an address and a geometry; an address is a location, not a place that others may use.</content>
internal sealed partial class RecordMapper
{
    private void MapCountry(ActorParts actor, SourceField field)
    {
        var country = _countries[field.Value];
        graph.AddText(actor.Address, Terms.AdminUnitL1, field.Value);
        graph.AddText(actor.Address, Terms.AddressCountry, country.Code);
        if (country.Corrected.Length > 0)
        {
            Flag(actor, "country-corrected");
        }
    }

    private void MapSite(ActorParts actor)
    {
        var record = actor.Record;
        graph.Add(actor.Subject, Terms.HasSite, actor.Site);
        graph.AddTypes(actor.Site, Terms.Site);
        if (record.Fields.Any(field => field.Key.StartsWith("addr:", StringComparison.Ordinal) && actor.Has(field.Key)))
        {
            graph.Add(actor.Site, Terms.HasAddress, actor.Address);
            graph.AddTypes(actor.Address, Terms.AddressClass);
        }

        graph.Add(actor.Site, Terms.HasGeometry, actor.Geometry);
        graph.AddDecimal(actor.Site, Terms.Latitude, record.Latitude);
        graph.AddDecimal(actor.Site, Terms.Longitude, record.Longitude);
        if (communes.Find(record.Longitude, record.Latitude) is { } commune)
        {
            graph.Add(actor.Site, Terms.SfWithin, Resources.Commune(commune.NisCode));
        }

        graph.AddTypes(actor.Geometry, new Iri(Terms.Sf + "Point"));
        graph.AddWkt(actor.Geometry, $"POINT({record.Longitude} {record.Latitude})");
    }
}
