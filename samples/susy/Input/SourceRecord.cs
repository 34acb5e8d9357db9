namespace Mutualisons.Samples.Susy.Input;

/// <summary>One initiative as the source gives it: the coordinates digit for digit, the fields in their order.</summary>
internal sealed record SourceRecord(string Id, string Longitude, string Latitude, DateTimeOffset Created, IReadOnlyList<SourceField> Fields)
{
    public string Name => Fields.First(each => each.Key == "name").Value;
}
