using System.Globalization;

namespace Mutualisons.Server.Hosting;

/// <summary>Notes beside the administrator's socket where the serving process listens, so that a command on a locked folder can say so.</summary>
internal static class ServedAddress
{
    private const int MaxLength = 4_096;

    /// <summary>Writes down the first address of this process.</summary>
    public static void Write(string socket, IEnumerable<string> addresses)
    {
        if (addresses.FirstOrDefault(address => !address.Contains("//unix:", StringComparison.Ordinal)) is { } address)
        {
            File.WriteAllText(FileBeside(socket), string.Create(CultureInfo.InvariantCulture, $"{Environment.ProcessId} {ToReachable(address)}"));
        }
    }

    /// <summary>Removes the note of this process, or what a killed one left.</summary>
    public static void Delete(string socket) => File.Delete(FileBeside(socket));

    /// <summary>The address of the process that holds a store, or null when it serves none; what a killed process left does not count.</summary>
    public static string? Read(string location, string holder)
    {
        if (AdminSocket.PathFor(location) is not { } socket || new FileInfo(FileBeside(socket)) is not { Exists: true, Length: < MaxLength } file)
        {
            return null;
        }

        try
        {
            var parts = File.ReadAllText(file.FullName).Split(' ', 2);
            return parts.Length == 2 && holder.StartsWith($"process {parts[0]} ", StringComparison.Ordinal) ? parts[1] : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The server has just stopped, or is another user's.
            return null;
        }
    }

    private static string FileBeside(string socket) => Path.Combine(Path.GetDirectoryName(socket)!, "address");

    // Every address of this machine is reached by one of them.
    private static string ToReachable(string address) =>
        address.Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
