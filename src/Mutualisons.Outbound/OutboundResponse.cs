namespace Mutualisons.Outbound;

/// <summary>An answer whose body has yet to be read; dispose of it to give its connection back.</summary>
public sealed class OutboundResponse : IAsyncDisposable
{
    private readonly HttpResponseMessage _message;
    private readonly IDisposable _deadline;

    internal OutboundResponse(HttpResponseMessage message, Uri url, Stream body, IDisposable deadline)
    {
        _message = message;
        _deadline = deadline;
        Url = url.GetComponents(UriComponents.HttpRequestUrl, UriFormat.UriEscaped);
        Body = body;
    }

    /// <summary>The URL that answered, after redirects.</summary>
    public string Url { get; }

    /// <summary>The HTTP status.</summary>
    public int StatusCode => (int)_message.StatusCode;

    /// <summary>True for the statuses 200 to 299.</summary>
    public bool IsSuccess => _message.IsSuccessStatusCode;

    /// <summary>The body's media type without parameters, or null.</summary>
    public string? MediaType => _message.Content.Headers.ContentType?.MediaType;

    /// <summary>The body, decompressed.</summary>
    /// <remarks>Reading throws <see cref="OutboundException"/> when it passes the size or time limit or breaks off.</remarks>
    public Stream Body { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Body.DisposeAsync();
        _message.Dispose();
        _deadline.Dispose();
    }
}
