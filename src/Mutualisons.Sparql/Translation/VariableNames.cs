using System.Globalization;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Makes variables that no query can spell, each once a text.</summary>
internal sealed class VariableNames
{
    private int _last;

    /// <summary>For <c>[]</c>, lists and the steps of a path.</summary>
    public Variable FreshBlankNode() => new("_:." + Next());

    /// <summary>For aggregates and group keys without a name.</summary>
    public Variable FreshInternal() => new("." + Next());

    /// <summary>Whether the variable is one of <see cref="FreshBlankNode"/>, which nothing in the text can name.</summary>
    public static bool IsFresh(Variable variable) => variable.Name.StartsWith("_:.", StringComparison.Ordinal);

    private string Next() => (++_last).ToString(CultureInfo.InvariantCulture);
}
