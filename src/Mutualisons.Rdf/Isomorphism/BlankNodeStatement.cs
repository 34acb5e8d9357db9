namespace Mutualisons.Rdf.Isomorphism;

/// <summary>A quad that mentions blank nodes.</summary>
/// <param name="Quad">The quad.</param>
/// <param name="Shape">A hash of the quad with every blank node left out.</param>
/// <param name="Nodes">The numbers of its blank nodes in the order in which they stand, as often as they stand there.</param>
internal sealed record BlankNodeStatement(Quad Quad, ulong Shape, int[] Nodes);
