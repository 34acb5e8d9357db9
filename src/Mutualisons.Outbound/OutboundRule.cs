namespace Mutualisons.Outbound;

/// <summary>The rules that a request can break.</summary>
public enum OutboundRule
{
    /// <summary>The URL has to be absolute, http or https, and without user name or password.</summary>
    Url,

    /// <summary>The URL has to begin with an entry of the allow-list.</summary>
    Allowed,

    /// <summary>The host has to have a public address, or one that the allow-list names.</summary>
    Address,

    /// <summary>The host has to be reachable and to speak HTTP.</summary>
    Connection,

    /// <summary>There may only be so many redirects.</summary>
    Redirects,

    /// <summary>The exchange may only take so long.</summary>
    Time,

    /// <summary>The body may only be so large.</summary>
    Size,
}
