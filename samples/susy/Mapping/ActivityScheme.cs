using Mutualisons.Rdf;
using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Output;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Finds the concept of an activity tag, from the notations and hidden labels of the published scheme and the table of corrections.</summary>
internal sealed class ActivityScheme
{
    private readonly Dictionary<string, Iri> _byTag = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Iri> _byPlaceType = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string[]> _corrections =
        CsvTable.Read("activity-corrections.csv", row => new ActivityCorrection(row[0], row[1], row[2]))
            .ToDictionary(row => row.Written, row => row.Read.Split(';'), StringComparer.Ordinal);

    public ActivityScheme(IEnumerable<Quad> scheme)
    {
        foreach (var quad in scheme)
        {
            if (quad.Predicate == Terms.Notation)
            {
                _byTag.Add(((Literal)quad.Object).LexicalForm, (Iri)quad.Subject);
            }
            else if (quad.Predicate == Terms.HiddenLabel)
            {
                _byPlaceType.Add(((Literal)quad.Object).LexicalForm, (Iri)quad.Subject);
            }
        }
    }

    public Iri? FindPlaceType(string text) => _byPlaceType.GetValueOrDefault(text.Trim());

    /// <summary>The concepts of one tag, and whether it had to be corrected.</summary>
    /// <exception cref="InvalidDataException">Neither the scheme nor the corrections have the tag.</exception>
    public (IReadOnlyList<Iri> Concepts, bool Corrected) Find(string tag)
    {
        if (_byTag.TryGetValue(tag, out var concept))
        {
            return ([concept], false);
        }

        return _corrections.TryGetValue(tag, out var meant)
            ? ([.. meant.Select(each => _byTag[each])], true)
            : throw new InvalidDataException(
                $"The activity '{tag}' is neither a notation in ontology/taxonomies/activities.ttl nor in tables/activity-corrections.csv: add it to one of them.");
    }
}
