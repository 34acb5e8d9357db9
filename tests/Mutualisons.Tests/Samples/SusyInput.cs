using Mutualisons.Samples.Susy;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Places;
using Mutualisons.Samples.Susy.Privacy;

namespace Mutualisons.Tests.Samples;

/// <summary>The converter's input in the shared folder, and what the converter makes of it.</summary>
internal static class SusyInput
{
    public const string InitiativesFile = "data/susy/susy-no-contacts.geojson";
    public const string CommunesFile = "data/communes/brussels19-cc0.geojson";

    public static IReadOnlyList<SourceRecord> ReadRecords() => Open(InitiativesFile, GeoJsonRecords.Read);

    public static IReadOnlyList<Commune> ReadCommunes() => Open(CommunesFile, CommuneReader.Read);

    public static Conversion Convert(ReviewedList reviewed)
    {
        using var activities = File.OpenRead(Path.Combine(TestEnvironment.RepositoryRoot, "ontology", "taxonomies", "activities.ttl"));
        return Conversion.Run(ReadRecords(), ReadCommunes(), RdfFiles.ReadTurtle(activities), reviewed);
    }

    private static T Open<T>(string relative, Func<Stream, T> read)
    {
        using var input = File.OpenRead(TestEnvironment.GetShared(relative));
        return read(input);
    }
}
