using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Remote;
using Mutualisons.Server.Commands;
using Mutualisons.Server.Configuration;
using Mutualisons.Sparql;

namespace Mutualisons.Server.Hosting;

/// <summary>What goes out of this process, all by one client: SERVICE to other endpoints, LOAD of documents.</summary>
internal sealed class OutboundAccess : IDisposable
{
    private readonly OutboundClient _client;

    /// <summary>Makes the clients that the settings allow.</summary>
    /// <exception cref="CommandException">The settings make no sense; the message names the entry.</exception>
    public OutboundAccess(OutboundSettings settings, RdfFormatRegistry formats)
    {
        try
        {
            _client = new OutboundClient(new OutboundOptions
            {
                Allow = settings.Allow,
                Timeout = TimeSpan.FromSeconds(settings.TimeoutSeconds),
                MaxSize = settings.MaxSize,
                MaxRedirects = settings.MaxRedirects,
            });
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, exception);
        }

        Services = new HttpServiceClient(_client, new SparqlResultReaderOptions { MaxLength = (int)Math.Min(settings.MaxSize, int.MaxValue) });
        Documents = new HttpDocumentClient(_client, formats, settings.MaxSize);
    }

    /// <summary>Whether anything may leave; the clients refuse everything else, and say what to allow.</summary>
    public bool IsEnabled => _client.IsEnabled;

    /// <summary>For SERVICE.</summary>
    public IServiceClient Services { get; }

    /// <summary>For LOAD.</summary>
    public IDocumentClient Documents { get; }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();
}
