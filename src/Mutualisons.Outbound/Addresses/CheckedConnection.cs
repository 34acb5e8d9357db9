using System.Net;
using System.Net.Sockets;

namespace Mutualisons.Outbound.Addresses;

/// <summary>Connects to an address that has been checked, never to a name: a second look-up could give another address.</summary>
internal sealed class CheckedConnection(AllowList allowed, HostResolver resolver)
{
    /// <summary>What the HTTP handler calls for each new connection.</summary>
    public async ValueTask<Stream> OpenAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var (host, port) = (context.DnsEndPoint.Host, context.DnsEndPoint.Port);
        var addresses = allowed.Check(host, port, await FindAsync(host, cancellationToken));
        for (var i = 0; ; i++)
        {
            var socket = new Socket(addresses[i].AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            try
            {
                await socket.ConnectAsync(new IPEndPoint(addresses[i], port), cancellationToken);
                return new NetworkStream(socket, ownsSocket: true);
            }
            catch (SocketException) when (i + 1 < addresses.Count)
            {
                // The host has another address.
                socket.Dispose();
            }
            catch
            {
                // Whatever it is, the caller gets it; only the socket is ours.
                socket.Dispose();
                throw;
            }
        }
    }

    private async Task<IReadOnlyList<IPAddress>> FindAsync(string host, CancellationToken cancellationToken) =>
        IPAddress.TryParse(host.Trim('[', ']'), out var literal) ? [literal] : await resolver(host, cancellationToken);
}
