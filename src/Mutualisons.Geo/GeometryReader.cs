using System.Diagnostics.CodeAnalysis;
using Mutualisons.Geo.Literals;

namespace Mutualisons.Geo;

/// <summary>Reads geometry literals; thread-safe.</summary>
public sealed class GeometryReader(GeometryLimits? limits = null)
{
    private readonly GeometryLimits _limits = limits ?? new();

    /// <summary>Reads a text.</summary>
    /// <param name="text">The literal's lexical form.</param>
    /// <param name="format">What its datatype says.</param>
    /// <param name="value">The geometry.</param>
    /// <param name="problem">Why it is none, in words for its author.</param>
    public bool TryRead(string text, GeometryFormat format, [NotNullWhen(true)] out GeometryValue? value, [NotNullWhen(false)] out string? problem)
    {
        (value, problem) = text.Length > _limits.MaxLength
            ? (null, $"The text of the geometry is longer than {_limits.MaxLength} characters.")
            : format == GeometryFormat.GeoJson ? GeoJsonText.Read(text, _limits) : WellKnownText.Read(text, _limits);
        return value is not null;
    }
}
