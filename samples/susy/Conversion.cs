using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Mapping;
using Mutualisons.Samples.Susy.Output;
using Mutualisons.Samples.Susy.Places;
using Mutualisons.Samples.Susy.Privacy;

namespace Mutualisons.Samples.Susy;

/// <summary>What a conversion gives: the statements of the two files, and what looks like personal data and has not been reviewed.</summary>
internal sealed record Conversion(IReadOnlyList<Quad> Initiatives, IReadOnlyList<Quad> Communes, IReadOnlyList<Finding> Unreviewed)
{
    public static Conversion Run(IReadOnlyList<SourceRecord> records, IReadOnlyList<Commune> communes, IEnumerable<Quad> activities, ReviewedList reviewed) =>
        new(
            MapInitiatives(records, new CommuneIndex(communes), new ActivityScheme(activities), reviewed),
            MapCommunes(communes),
            [.. records.SelectMany(PrivacyScan.Scan).Where(finding => !reviewed.Contains(finding))]);

    private static List<Quad> MapInitiatives(IReadOnlyList<SourceRecord> records, CommuneIndex communes, ActivityScheme activities, ReviewedList reviewed)
    {
        var graph = new GraphBuilder(Resources.SusyGraph);
        var mapper = new RecordMapper(new FieldTable(), activities, communes, reviewed, graph);
        var slugs = new ActorSlugs(records, reviewed);
        SourceMapper.MapSusy(graph, mapper.Partners);
        foreach (var record in records.OrderBy(record => slugs[record], StringComparer.Ordinal))
        {
            mapper.Map(record, slugs[record]);
        }

        return [AudienceOf(graph), .. graph.Quads];
    }

    private static List<Quad> MapCommunes(IReadOnlyList<Commune> communes)
    {
        var graph = new GraphBuilder(Resources.CommunesGraph);
        SourceMapper.MapCommunes(graph);
        foreach (var commune in communes)
        {
            CommuneMapper.Map(commune, graph);
        }

        return [AudienceOf(graph), .. graph.Quads];
    }

    /// <summary>Everyone may see the graph; that is a statement of the reserved graph.</summary>
    private static Quad AudienceOf(GraphBuilder graph) => new(graph.Graph, Terms.Audience, Terms.Public, Resources.SystemGraph);
}
