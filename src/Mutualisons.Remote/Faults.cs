using Mutualisons.Outbound;
using Mutualisons.Sparql;

namespace Mutualisons.Remote;

/// <summary>Whose doing a failed exchange is.</summary>
internal static class Faults
{
    /// <summary>The fault behind a broken rule: some are broken by the request, others by the server that was asked.</summary>
    public static RemoteFault Of(OutboundException failure) => failure.Rule switch
    {
        OutboundRule.Url or OutboundRule.Allowed or OutboundRule.Address => RemoteFault.Refused,
        OutboundRule.Time => RemoteFault.TooLate,
        _ => RemoteFault.Failed,
    };
}
