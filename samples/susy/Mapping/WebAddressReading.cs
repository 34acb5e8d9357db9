namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>The addresses found in a website field, and how well they were written.</summary>
internal readonly record struct WebAddressReading(IReadOnlyList<string> Addresses, WebAddressQuality Quality);
