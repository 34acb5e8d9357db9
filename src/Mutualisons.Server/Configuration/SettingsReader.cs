using Mutualisons.Server.Commands;

namespace Mutualisons.Server.Configuration;

/// <summary>Puts the configuration together: <c>appsettings.json</c> beside the program, then in the current folder, then <c>Mutualisons__…</c> in the environment.</summary>
internal static class SettingsReader
{
    /// <summary>The configuration's sources, weakest first.</summary>
    public static IConfigurationRoot ReadConfiguration() => new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddJsonFile(Path.Combine(Environment.CurrentDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build();

    /// <summary>The settings, with the store's folder of the command line if it names one.</summary>
    public static ServerSettings Read(string? location)
    {
        ServerSettings settings;
        try
        {
            settings = ReadConfiguration().GetSection("Mutualisons").Get<ServerSettings>() ?? new();
        }
        catch (InvalidOperationException exception)
        {
            // The binder names the key whose value it cannot convert.
            throw new CommandException($"The configuration cannot be read: {exception.Message}", exception);
        }

        return location is null ? settings : settings with { Location = location };
    }
}
