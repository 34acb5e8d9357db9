using Mutualisons.Rdf;

namespace Mutualisons.Domain;

/// <summary>A word that a filter takes.</summary>
/// <param name="Name">What the parameter gets.</param>
/// <param name="Labels">What people call it.</param>
/// <param name="Term">What it stands for.</param>
public sealed record KindChoice(string Name, Wording Labels, Iri Term);
