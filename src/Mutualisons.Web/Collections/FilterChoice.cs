using Mutualisons.Rdf;

namespace Mutualisons.Web.Collections;

/// <summary>A value that a filter can take, and what people call it.</summary>
/// <param name="Value">What the parameter gets.</param>
/// <param name="Label">What stands in the list.</param>
internal readonly record struct FilterChoice(string Value, Literal Label);
