using System.Net;
using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Cors;

/// <summary>On loopback, answers only for names of this machine and of the public base, so that no foreign page reaches a local server under a name of its own (DNS rebinding).</summary>
internal sealed class HostMiddleware(RequestDelegate next, WebOptions options, ProblemFactory problems)
{
    private readonly RequestDelegate _next = next;
    private readonly ProblemFactory _problems = problems;
    private readonly string _publicHost = new Uri(options.Iris.Base.Value).Host;

    /// <summary>Refuses an unknown Host with 421.</summary>
    public Task InvokeAsync(HttpContext context)
    {
        var host = context.Request.Host.Host;
        if (context.Connection.LocalIpAddress is not { } address || !IPAddress.IsLoopback(address) || IsKnown(host))
        {
            return _next(context);
        }

        return _problems.Create(ProblemType.UnknownHost, Refusals.UnknownHost(host)).ExecuteAsync(context);
    }

    // Only HTTP/1.0 may leave it out, and no browser does.
    private bool IsKnown(string host) =>
        host.Length == 0
        || host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || host.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase)
        || host.Equals(_publicHost, StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address));
}
