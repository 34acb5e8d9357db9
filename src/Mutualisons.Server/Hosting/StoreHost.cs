using Mutualisons.Query;
using Mutualisons.Rdf;
using Mutualisons.Server.Commands;
using Mutualisons.Server.Configuration;
using Mutualisons.Sparql;
using Mutualisons.Store;

namespace Mutualisons.Server.Hosting;

/// <summary>A store that is open in this process, and the engine over it.</summary>
internal sealed class StoreHost : IAsyncDisposable
{
    private StoreHost(QuadStore store, ServerSettings settings)
    {
        Store = store;
        var options = new EmbeddedEngineOptions { MaxQueries = settings.MaxQueries };
        Engine = new EmbeddedEngine(store, settings.TotalQueryMemory > 0 ? options with { TotalMemory = settings.TotalQueryMemory } : options);
    }

    /// <summary>The store.</summary>
    public QuadStore Store { get; }

    /// <summary>The engine.</summary>
    public ISparqlEngine Engine { get; }

    /// <summary>Opens a store, and makes it when the folder has none.</summary>
    /// <exception cref="CommandException">It cannot be opened; the message says why and what to do.</exception>
    public static StoreHost Open(ServerSettings settings)
    {
        try
        {
            return new(QuadStore.Open(new() { Location = settings.Location, BaseIri = new Iri(settings.BaseIri), IndexesText = settings.IndexText }), settings);
        }
        catch (StoreLockedException locked)
        {
            throw new CommandException($"The store in {Path.GetFullPath(locked.Location)} is in use by {locked.Holder}. {WayOut(locked)}", locked);
        }
        catch (StoreBaseIriException other)
        {
            throw new CommandException($"The store in {Path.GetFullPath(settings.Location)} was made for {other.Recorded}, and the server is set to {other.Given}. Set Mutualisons:BaseIri back, or move the store with 'mutualisons rebase {other.Recorded} {other.Given}'.", other);
        }
        catch (Exception exception) when (exception is StoreCorruptedException or StoreFormatException)
        {
            // The store names the file, the offset and the commit.
            throw new CommandException(exception.Message, exception);
        }
    }

    /// <summary>Opens a store that must be there already: a command that reads makes none.</summary>
    /// <exception cref="CommandException">There is none, or it cannot be opened.</exception>
    public static StoreHost OpenExisting(ServerSettings settings) =>
        Directory.Exists(settings.Location) && Directory.EnumerateFiles(settings.Location).Any()
            ? Open(settings)
            : throw new CommandException($"There is no store in {Path.GetFullPath(settings.Location)}: 'mutualisons serve' or 'load' makes one; another folder is named with --location.");

    private static string WayOut(StoreLockedException locked) => ServedAddress.Read(locked.Location, locked.Holder) is { } address
        ? $"Send the command to that server: add '--server {address}' (and the same --location)."
        : "It is not answering as a server: wait until it has finished; once it is a server that is ready, add '--server' with its address.";

    /// <summary>Lets commits finish, marks the end of the log, unlocks the folder.</summary>
    public async ValueTask DisposeAsync()
    {
        await Engine.DisposeAsync();
        await Store.DisposeAsync();
    }
}
