using System.Collections.Immutable;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Naive;

/// <summary>What the store holds after a commit; immutable.</summary>
internal sealed record NaiveState(long Commit, DateTimeOffset Time, ImmutableHashSet<Quad> Quads);
