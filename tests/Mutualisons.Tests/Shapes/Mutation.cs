using Mutualisons.Rdf;

namespace Mutualisons.Tests.Shapes;

/// <summary>A copy of a record of the samples with one thing wrong, and what a validator must say of it.</summary>
/// <param name="Focus">The copy.</param>
/// <param name="Shape">The shape that it breaks.</param>
/// <param name="Constraint">The parameter of the constraint that it breaks, such as <c>minCount</c>.</param>
/// <param name="Quads">What is said of the copy.</param>
internal sealed record Mutation(Iri Focus, Iri Shape, string Constraint, IReadOnlyList<Quad> Quads)
{
    /// <summary>The component as a report names it.</summary>
    public string Component => $"{ShapeFiles.Sh}{char.ToUpperInvariant(Constraint[0])}{Constraint[1..]}ConstraintComponent";

    public override string ToString() => $"{Shape.Value[ShapeFiles.Mush.Length..]} {Constraint} at {Focus}";
}
