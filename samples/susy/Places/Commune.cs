using NetTopologySuite.Geometries;

namespace Mutualisons.Samples.Susy.Places;

/// <summary>A commune as its source gives it.</summary>
internal sealed record Commune(string NisCode, string FrenchName, string DutchName, long Population, Geometry Outline);
