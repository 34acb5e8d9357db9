using System.CommandLine;

namespace Mutualisons.Server.Commands;

/// <summary>Options that several commands take; each command gets its own, since an option belongs to one.</summary>
internal static class CommandOptions
{
    /// <summary><c>--location</c></summary>
    public static Option<string?> Location() => new("--location") { Description = "The store's folder (default ./data).", HelpName = "DIR" };

    /// <summary><c>--server</c></summary>
    public static Option<string?> Server() => new("--server")
    {
        Description = "Send the command to the server that serves this folder, as its administrator, through the socket in the folder.",
        HelpName = "URL",
    };

    /// <summary><c>--allow-outbound</c></summary>
    public static Option<string[]> AllowOutbound() => new("--allow-outbound")
    {
        Description = "A URL prefix that SERVICE and LOAD may go to; may be given several times. An address that is not public has to be named itself, with its port.",
        HelpName = "URL",
    };

    /// <summary><c>--format</c></summary>
    public static Option<string?> Format(string description) => new("--format") { Description = description, HelpName = "F" };
}
