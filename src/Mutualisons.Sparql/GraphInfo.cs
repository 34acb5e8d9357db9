using Mutualisons.Rdf;

namespace Mutualisons.Sparql;

/// <summary>A graph of a snapshot and its last change.</summary>
/// <param name="Name">Its name; null stands for the unnamed graph.</param>
/// <param name="LastCommit">The last commit that added a quad to it or took one away.</param>
/// <param name="LastChanged">When that commit was made, in UTC.</param>
public sealed record GraphInfo(Term? Name, long LastCommit, DateTimeOffset LastChanged);
