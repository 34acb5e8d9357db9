using Mutualisons.Samples.Susy;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Places;
using Mutualisons.Samples.Susy.Privacy;

if (args is not [var initiativesPath, var communesPath, var activitiesPath, var outputFolder])
{
    await Console.Error.WriteLineAsync("usage: susy INITIATIVES.geojson COMMUNES.geojson ACTIVITIES.ttl OUTPUT-FOLDER").ConfigureAwait(false);
    return 2;
}

using var initiatives = File.OpenRead(initiativesPath);
using var communes = File.OpenRead(communesPath);
using var activities = File.OpenRead(activitiesPath);
var conversion = Conversion.Run(GeoJsonRecords.Read(initiatives), CommuneReader.Read(communes), RdfFiles.ReadTurtle(activities), ReviewedList.Load());
if (conversion.Unreviewed.Count > 0)
{
    await Console.Error.WriteLineAsync($"{conversion.Unreviewed.Count} findings look like personal data and have not been reviewed. Decide keep or mask for each, and add it to tables/reviewed.csv:").ConfigureAwait(false);
    foreach (var finding in conversion.Unreviewed)
    {
        await Console.Error.WriteLineAsync($"{finding.Record},\"{finding.Value}\",{finding.Kind} in {finding.Key}").ConfigureAwait(false);
    }

    return 1;
}

Directory.CreateDirectory(outputFolder);
await File.WriteAllBytesAsync(Path.Combine(outputFolder, "susy.trig"), RdfFiles.WriteTriG(conversion.Initiatives)).ConfigureAwait(false);
await File.WriteAllBytesAsync(Path.Combine(outputFolder, "communes.trig"), RdfFiles.WriteTriG(conversion.Communes)).ConfigureAwait(false);
Console.WriteLine($"susy.trig: {conversion.Initiatives.Count} quads; communes.trig: {conversion.Communes.Count} quads");
return 0;
