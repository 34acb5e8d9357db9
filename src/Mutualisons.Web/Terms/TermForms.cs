using Mutualisons.Web.Negotiation;
using Mutualisons.Web.Sending;

namespace Mutualisons.Web.Terms;

/// <summary>The forms of documents about terms: ontology, shapes, classifications.</summary>
internal static class TermForms
{
    /// <summary>JSON-LD unless asked otherwise, like resources.</summary>
    public static readonly IReadOnlyList<Representation> All = [.. DocumentWriter.RdfForms, Representation.Html];

    /// <summary>Turtle unless asked otherwise, as those who load vocabularies expect.</summary>
    public static readonly IReadOnlyList<Representation> TurtleFirst = [Representation.Turtle, .. All.Where(form => form != Representation.Turtle)];

    /// <summary>Takes a known suffix off a name; another point belongs to the name.</summary>
    public static (string Name, Representation? Form) SplitSuffix(string name)
    {
        var point = name.LastIndexOf('.');
        var form = point < 0 ? null : FindSuffix(name[(point + 1)..]);
        return form is null ? (name, null) : (name[..point], form);
    }

    /// <summary>The form with that suffix, or null.</summary>
    public static Representation? FindSuffix(string suffix) => All.FirstOrDefault(form => form.Suffix.Length > 0 && form.Suffix == suffix);
}
