using System.Net.Sockets;
using Microsoft.AspNetCore.Connections.Features;
using Microsoft.AspNetCore.Http;

namespace Mutualisons.Web;

/// <summary>The local socket in the store's folder: whoever reaches it holds that folder, and so is its administrator.</summary>
public static class AdministratorSocket
{
    /// <summary>Whether a request came through it.</summary>
    public static bool IsUsedBy(HttpContext context) =>
        context.Features.Get<IConnectionSocketFeature>()?.Socket.LocalEndPoint is UnixDomainSocketEndPoint;
}
