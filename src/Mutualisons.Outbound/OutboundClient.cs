using System.Net;
using System.Net.Http.Headers;
using Mutualisons.Outbound.Addresses;
using Mutualisons.Outbound.Bodies;

namespace Mutualisons.Outbound;

/// <summary>Sends requests to where the options allow, and checks each redirect and each address on the way; thread-safe.</summary>
/// <remarks>No cookies, no credentials, no proxy from the environment, no trace headers: nothing goes out that the request does not say.</remarks>
public sealed class OutboundClient : IDisposable
{
    private readonly OutboundOptions _options;
    private readonly AllowList _allowed;
    private readonly HttpMessageInvoker _http;

    /// <summary>A client with its own connections.</summary>
    /// <exception cref="ArgumentException">An entry of the allow-list is not a URL prefix, or a limit is not positive.</exception>
    public OutboundClient(OutboundOptions options)
        : this(options, (host, cancellationToken) => Dns.GetHostAddressesAsync(host, cancellationToken))
    {
    }

    internal OutboundClient(OutboundOptions options, HostResolver resolver)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Timeout, TimeSpan.Zero, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.MaxSize, nameof(options));
        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxRedirects, nameof(options));
        _options = options;
        _allowed = new AllowList(options.Allow);
        _http = new HttpMessageInvoker(CreateHandler(new CheckedConnection(_allowed, resolver), options.Timeout));
    }

    /// <summary>True when there is anywhere that a request may go.</summary>
    public bool IsEnabled => !_allowed.IsEmpty;

    /// <summary>Sends a request and gives the head of its answer, whatever the status; the body is read from the response.</summary>
    /// <exception cref="OutboundException">A rule forbids it, or the exchange failed.</exception>
    public async Task<OutboundResponse> SendAsync(OutboundRequest request, CancellationToken cancellationToken = default)
    {
        var url = _allowed.Check(request.Url);
        var clock = new ExchangeClock(request.Timeout < _options.Timeout ? request.Timeout : _options.Timeout, cancellationToken);
        try
        {
            return await FollowAsync(request, url, clock);
        }
        catch (Exception exception) when (clock.IsFailure(exception))
        {
            clock.Dispose();
            throw clock.Translate(exception, url.Host);
        }
        catch
        {
            // A refusal, or the caller's wish to stop, is passed on as it is.
            clock.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _http.Dispose();

    private static SocketsHttpHandler CreateHandler(CheckedConnection connection, TimeSpan timeout) => new()
    {
        ConnectCallback = connection.OpenAsync,
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = timeout,
        MaxConnectionsPerServer = 16,
        MaxResponseHeadersLength = 32,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
    };

    private async Task<OutboundResponse> FollowAsync(OutboundRequest request, Uri url, ExchangeClock clock)
    {
        var hasBody = request.ContentType is not null;
        for (var redirects = 0; ; redirects++)
        {
            using var message = CreateMessage(request, url, hasBody);
            var answer = await _http.SendAsync(message, clock.Token);
            if (RedirectOf(answer) is not { } location)
            {
                return new OutboundResponse(answer, url, new BoundedBody(await answer.Content.ReadAsStreamAsync(clock.Token), url.Host, _options.MaxSize, clock), clock);
            }

            // 303 asks for a GET; the others repeat the request, since a query's body is what it asks.
            hasBody &= answer.StatusCode != HttpStatusCode.SeeOther;
            answer.Dispose();
            if (redirects == _options.MaxRedirects)
            {
                throw new OutboundException(OutboundRule.Redirects, $"{request.Url} leads through more than {_options.MaxRedirects} redirects: ask where they lead, or raise Mutualisons:Outbound:MaxRedirects.");
            }

            url = CheckRedirect(url, location);
        }
    }

    private Uri CheckRedirect(Uri from, Uri location)
    {
        try
        {
            return _allowed.Check(new Uri(from, location).AbsoluteUri);
        }
        catch (OutboundException refusal)
        {
            // The address behind a redirect says little without the one that was asked for.
            throw new OutboundException(refusal.Rule, $"{from} redirects. {refusal.Message}", refusal);
        }
    }

    private HttpRequestMessage CreateMessage(OutboundRequest request, Uri url, bool hasBody)
    {
        var message = new HttpRequestMessage(hasBody ? HttpMethod.Post : HttpMethod.Get, url);
        message.Headers.TryAddWithoutValidation("Accept", request.Accept);
        message.Headers.TryAddWithoutValidation("User-Agent", _options.UserAgent);
        if (hasBody)
        {
            message.Content = new ReadOnlyMemoryContent(request.Body);
            message.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(request.ContentType!);
        }

        return message;
    }

    private static Uri? RedirectOf(HttpResponseMessage answer) => answer.StatusCode
        is HttpStatusCode.MovedPermanently or HttpStatusCode.Found or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect
        ? answer.Headers.Location
        : null;
}
