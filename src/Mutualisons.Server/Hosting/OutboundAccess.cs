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
    // An answer to SERVICE is read whole, and its terms take several times its size until the query has them.
    private const int AnswersInMemory = 16;

    private readonly OutboundClient _client;

    /// <summary>Makes the clients that the settings allow.</summary>
    /// <exception cref="CommandException">The settings make no sense; the message names the entry.</exception>
    public OutboundAccess(ServerSettings settings, RdfFormatRegistry formats)
    {
        var rules = settings.Outbound;
        try
        {
            _client = new OutboundClient(new OutboundOptions
            {
                Allow = rules.Allow,
                Timeout = TimeSpan.FromSeconds(rules.TimeoutSeconds),
                MaxSize = rules.MaxSize,
                MaxRedirects = rules.MaxRedirects,
            });
        }
        catch (ArgumentException exception)
        {
            throw new CommandException(exception.Message, exception);
        }

        var maxAnswer = Math.Min(rules.MaxSize, settings.QueryMemory / AnswersInMemory);
        Services = new HttpServiceClient(_client, new SparqlResultReaderOptions { MaxLength = (int)Math.Min(maxAnswer, int.MaxValue) });
        Documents = new HttpDocumentClient(_client, formats, rules.MaxSize);
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
