namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>How well a website field was written.</summary>
internal enum WebAddressQuality
{
    /// <summary>One absolute address and nothing else.</summary>
    AsWritten,

    /// <summary>The scheme was missing, or there was more than one address or other text.</summary>
    Corrected,

    /// <summary>No web address.</summary>
    NotAnAddress,
}
