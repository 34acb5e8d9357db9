namespace Mutualisons.Geo;

/// <summary>A function of <c>http://www.opengis.net/def/function/geosparql/</c>.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Parameters">What it takes.</param>
/// <param name="Apply">What it gives for arguments of those kinds; thread-safe.</param>
public sealed record GeometryFunction(string Name, IReadOnlyList<GeometryParameter> Parameters, Func<GeometryArgument[], GeometryResult> Apply);
