namespace Mutualisons.Server.Commands;

/// <summary>A query or update on the command line: the text itself, a file that holds it, or <c>-</c> for the input.</summary>
internal static class CommandText
{
    /// <summary>Reads it.</summary>
    public static async Task<string> ReadAsync(string argument, CancellationToken cancellationToken)
    {
        if (argument == "-")
        {
            return await Console.In.ReadToEndAsync(cancellationToken);
        }

        var isFile = argument.Length < 1_000 && !argument.Contains('{', StringComparison.Ordinal) && (File.Exists(argument) || argument.EndsWith(".rq", StringComparison.Ordinal) || argument.EndsWith(".ru", StringComparison.Ordinal));
        return isFile ? await File.ReadAllTextAsync(argument, cancellationToken) : argument;
    }
}
