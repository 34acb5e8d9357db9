using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text.Json;
using Mutualisons.Server.Commands;
using Mutualisons.Server.Hosting;

namespace Mutualisons.Server.Remote;

/// <summary>Speaks to the server that serves a store's folder, through the socket in that folder.</summary>
internal sealed class ServerConnection : IDisposable
{
    private readonly HttpClient _client;
    private readonly string _address;

    /// <summary>Takes the store's folder, and the server's address for the Host header.</summary>
    /// <exception cref="CommandException">There is no such socket, or the address is none.</exception>
    public ServerConnection(string location, string address)
    {
        var socket = AdminSocket.PathFor(location);
        if (socket is null || !File.Exists(socket))
        {
            throw new CommandException($"No server serves {Path.GetFullPath(location)}: there is no socket in it. Name the served folder with --location, or leave --server out to open the folder here.");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            throw new CommandException($"'{address}' is no server's address; write it as http://localhost:5080.");
        }

        _address = uri.GetLeftPart(UriPartial.Authority);
        var handler = new SocketsHttpHandler { ConnectCallback = (_, cancellationToken) => ConnectAsync(socket, cancellationToken) };
        _client = new HttpClient(handler) { BaseAddress = new Uri(_address), Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>GET of a short text.</summary>
    public async Task<string> GetTextAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Get, path), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Copies an answer as it comes.</summary>
    public async Task CopyAsync(HttpRequestMessage request, Stream output, CancellationToken cancellationToken)
    {
        using var response = await SendAsync(request, cancellationToken);
        try
        {
            await response.Content.CopyToAsync(output, cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            // The transport says only that a stream ended.
            throw new ServerGoneException(_address, exception);
        }
    }

    /// <summary>Posts a body and reads the answer.</summary>
    public async Task<string> PostAsync(string path, HttpContent content, string mediaType, CancellationToken cancellationToken)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var response = await SendAsync(new HttpRequestMessage(HttpMethod.Post, path) { Content = content }, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    private async Task<string> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.Content.ReadAsStringAsync(cancellationToken);
        }
        catch (Exception exception) when (IsBroken(exception))
        {
            // The transport says only that a stream ended.
            throw new ServerGoneException(_address, exception);
        }
    }

    // What the disk refuses while an answer is copied is no fault of the server.
    private static bool IsBroken(Exception exception) => exception is HttpIOException or HttpRequestException { InnerException: IOException };

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        HttpResponseMessage response;
        try
        {
            response = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        }
        catch (HttpRequestException exception) when (exception.InnerException is SocketException)
        {
            // A killed server leaves its socket behind.
            throw new CommandException("The server's socket is there, but nobody answers: the server is not running. Leave --server out.", exception);
        }
        catch (HttpRequestException exception)
        {
            // Something answered the socket, and it is gone.
            throw new ServerGoneException(_address, exception);
        }

        return response.IsSuccessStatusCode ? response : throw new CommandException(await ReadProblemAsync(response, cancellationToken));
    }

    private async Task<string> ReadProblemAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await ReadAsync(response, cancellationToken);
        try
        {
            using var problem = JsonDocument.Parse(text);
            return problem.RootElement.TryGetProperty("detail", out var detail) ? detail.GetString()! : text;
        }
        catch (JsonException)
        {
            // not a problem document
            return $"The server answered {(int)response.StatusCode} {response.StatusCode}. {text}";
        }
    }

    private static async ValueTask<Stream> ConnectAsync(string path, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(path), cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
