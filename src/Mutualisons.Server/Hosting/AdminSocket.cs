namespace Mutualisons.Server.Hosting;

/// <summary>Where a serving process listens for commands: a socket in a folder of its own inside the store's, which its owner alone may enter.</summary>
internal static class AdminSocket
{
    // What sockaddr_un holds on Linux and macOS, its end mark left out.
    private const int MaxPathLength = 103;

    /// <summary>The socket's path; null when the system cannot name a path that long.</summary>
    public static string? PathFor(string location)
    {
        var path = Path.Combine(Path.GetFullPath(location), "admin", "socket");
        return System.Text.Encoding.UTF8.GetByteCount(path) <= MaxPathLength ? path : null;
    }

    /// <summary>Makes the folder, closed to others, and removes what a killed process left; call it while the store is locked by this process.</summary>
    public static void Prepare(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        File.Delete(path);
        ServedAddress.Delete(path);
    }
}
