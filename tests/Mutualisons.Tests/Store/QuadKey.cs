namespace Mutualisons.Tests.Store;

/// <summary>A quad of small numbers, which <see cref="StoreModel"/> maps to terms.</summary>
internal readonly record struct QuadKey(int Subject, int Predicate, int Object, int Graph);
