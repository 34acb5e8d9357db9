using Mutualisons.Sparql;

namespace Mutualisons.Web.Sparql;

/// <summary>The limits that a client's request runs under.</summary>
internal static class QueryLimits
{
    /// <summary>The server's limits; what the client asks for lowers them, never raises them.</summary>
    public static QueryOptions For(WebOptions options, TimeSpan? asked) =>
        options.Limits with
        {
            Timeout = asked < options.QueryTimeout ? asked.Value : options.QueryTimeout,
            MaxRows = options.MaxRows,
            ServiceClient = options.ServiceClient,
            DocumentClient = options.DocumentClient,
        };
}
