using Mutualisons.Geo;
using Mutualisons.Store.Spatial;

namespace Mutualisons.Store;

/// <content>Where things lie: candidates, which the caller joins with what it may see and then looks at exactly.</content>
public sealed partial class StoreSnapshot
{
    /// <summary>Ids whose box meets <paramref name="box"/>, in no order and possibly twice: all that are there, and perhaps some that are not.</summary>
    /// <remarks>Nothing here knows graphs: what is found says nothing until it is joined with quads through a view.</remarks>
    public IEnumerable<TermId> Search(SpatialKeys keys, GeometryBox box)
    {
        _lease.ThrowIfEnded();
        return Forest(keys).Search(box).Select(id => TermId.FromValue(id.Value)).Where(IsKnown);
    }

    /// <summary>Ids by the least distance that their box can have from a point, nearest first; as <see cref="Search"/> otherwise.</summary>
    public IEnumerable<(TermId Id, double AtLeast)> Nearest(SpatialKeys keys, double longitude, double latitude)
    {
        _lease.ThrowIfEnded();
        return Forest(keys).Nearest(longitude, latitude).Select(found => (TermId.FromValue(found.Id.Value), found.AtLeast)).Where(found => IsKnown(found.Item1));
    }

    /// <summary>How many boxes there are: what an estimate is compared with.</summary>
    public int CountPlaces(SpatialKeys keys) => Forest(keys).Count;

    /// <summary>How many boxes meet <paramref name="box"/>, some of later commits perhaps included, without going through them all.</summary>
    public int CountPlaces(SpatialKeys keys, GeometryBox box) => Forest(keys).CountIn(box);

    /// <summary>Finds all places anew, off the terms and quads.</summary>
    internal SpatialCatalog ReadCatalog()
    {
        var entries = new SpatialEntries();
        GeometryLiterals.AddTo(entries, _terms.Dictionary, 0, _state.DictionaryLength);
        new Positions(this).AddAll(entries);
        return SpatialCatalog.Empty.With(entries);
    }

    private SpatialForest Forest(SpatialKeys keys)
    {
        var catalog = _spatial();
        return keys == SpatialKeys.Geometries ? catalog.Geometries : catalog.Positions;
    }

    private bool IsKnown(TermId id) => !id.IsDictionary || id.Payload < (ulong)_state.DictionaryLength;
}
