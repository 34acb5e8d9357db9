using System.Net.Sockets;
using System.Text;

namespace Mutualisons.Web.Tests.Server;

/// <summary>Listens on the administrator's socket of a folder, answers what comes before a given path, and breaks off at that one.</summary>
public sealed class VanishingServer : IDisposable
{
    private readonly Socket _listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string _fatalPath;
    private readonly string _lastWords;

    /// <summary>Listens; <paramref name="lastWords"/> are sent before the end.</summary>
    public VanishingServer(ScratchFolder folder, string fatalPath, string lastWords)
    {
        (_fatalPath, _lastWords) = (fatalPath, lastWords);
        var path = Directory.CreateDirectory(Path.Combine(folder.Path, "data", "admin")).FullName;
        _listener.Bind(new UnixDomainSocketEndPoint(Path.Combine(path, "socket")));
        _listener.Listen();
        _ = ServeAsync();
    }

    public void Dispose() => _listener.Dispose();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                using var connection = await _listener.AcceptAsync();
                await AnswerAsync(connection);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task AnswerAsync(Socket connection)
    {
        var request = new byte[4_096];
        var length = await connection.ReceiveAsync(request);
        var isFatal = Encoding.ASCII.GetString(request, 0, length).Split(' ')[1].StartsWith(_fatalPath, StringComparison.Ordinal);
        const string Base = "HTTP/1.1 200 OK\r\nContent-Length: 22\r\nConnection: close\r\n\r\nhttp://localhost:5080/";
        await connection.SendAsync(Encoding.ASCII.GetBytes(isFatal ? _lastWords : Base));
    }
}
