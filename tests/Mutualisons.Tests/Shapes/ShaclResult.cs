namespace Mutualisons.Tests.Shapes;

/// <summary>One result of a validation report (https://www.w3.org/TR/shacl/#results-validation-result), with whole IRIs.</summary>
public sealed record ShaclResult(string Focus, string Path, string Value, string Shape, string Component, string Severity);
