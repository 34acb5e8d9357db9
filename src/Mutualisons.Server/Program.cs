using Mutualisons.Server;

return await CommandLine.RunAsync(args);
