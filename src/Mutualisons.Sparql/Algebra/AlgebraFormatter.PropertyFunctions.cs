using System.Globalization;

namespace Mutualisons.Sparql.Algebra;

/// <content>Property functions, with their arguments as SPARQL writes them and <c>_</c> for an output left out.</content>
public sealed partial class AlgebraFormatter
{
    private void AppendTextMatch(TextMatch match)
    {
        _text.Append(CultureInfo.InvariantCulture, $"textmatch ({match.Subject}");
        foreach (var output in new[] { match.Score, match.Literal, match.Graph, match.Property })
        {
            _text.Append(' ').Append(output?.ToString() ?? "_");
        }

        _text.Append(") (");
        foreach (var property in match.Properties)
        {
            _text.Append(property).Append(' ');
        }

        _text.Append(new Rdf.Literal(match.Query));
        if (match.Limit is { } limit)
        {
            _text.Append(CultureInfo.InvariantCulture, $" {limit}");
        }

        if (match.Language is { } language)
        {
            _text.Append(" lang:").Append(language);
        }

        if (match.IsLenient)
        {
            _text.Append(" mode:lenient");
        }

        if (match.Highlight is { } highlight)
        {
            _text.Append(" highlight:").Append(new Rdf.Literal($"s:{highlight.Start}|e:{highlight.End}"));
        }

        _text.Append(')');
    }

    private void AppendSpatialMatch(SpatialMatch match)
    {
        _text.Append(CultureInfo.InvariantCulture, $"spatialmatch ({match.Subject} {match.Distance?.ToString() ?? "_"}) (");
        switch (match.Area)
        {
            case SpatialCircle circle:
                _text.Append(CultureInfo.InvariantCulture, $"near {circle.Middle} {circle.Radius?.ToString("R", CultureInfo.InvariantCulture) ?? "_"} {circle.Unit}");
                break;
            case SpatialBox box:
                _text.Append(CultureInfo.InvariantCulture, $"{(box.IsWhole ? "within" : "meets")} {box.West:R} {box.South:R} {box.East:R} {box.North:R}");
                break;
            case SpatialEnvelope envelope:
                _text.Append(CultureInfo.InvariantCulture, $"{(envelope.IsWhole ? "within" : "meets")} {envelope.Outline}");
                break;
        }

        if (match.Limit is { } limit)
        {
            _text.Append(CultureInfo.InvariantCulture, $" {limit}");
        }

        _text.Append(')');
    }
}
