namespace Mutualisons.Tests.Outbound;

/// <summary>What a client sent.</summary>
public sealed record LoopbackRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>A header, or an empty text.</summary>
    public string Header(string name) => Headers.GetValueOrDefault(name, string.Empty);
}
