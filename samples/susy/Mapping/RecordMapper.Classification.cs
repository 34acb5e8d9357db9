using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <content>What an initiative does.</content>
internal sealed partial class RecordMapper
{
    private void MapActivities(ActorParts actor, SourceField field)
    {
        var corrected = false;
        foreach (var tag in SplitTags(field.Value))
        {
            var (concepts, tagCorrected) = activities.Find(tag);
            corrected |= tagCorrected;
            foreach (var concept in concepts)
            {
                graph.Add(actor.Subject, Terms.Classification, concept);
            }
        }

        if (corrected)
        {
            KeepField(actor, field);
            Flag(actor, "activity-corrected");
        }
    }

    /// <summary>A place type is kept; where the scheme names it as a hidden label it classifies too.</summary>
    private void MapPlaceType(ActorParts actor, SourceField field)
    {
        KeepField(actor, field);
        if (activities.FindPlaceType(field.Value) is { } concept)
        {
            graph.Add(actor.Subject, Terms.Classification, concept);
        }
    }
}
