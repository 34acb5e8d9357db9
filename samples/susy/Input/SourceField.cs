namespace Mutualisons.Samples.Susy.Input;

/// <summary>A property of a source record; numbers are kept as written.</summary>
internal readonly record struct SourceField(string Key, string Value);
