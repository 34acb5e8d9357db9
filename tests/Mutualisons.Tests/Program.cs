using Mutualisons.Tests.Store;

return args is ["store-crash-writer", var folder]
    ? await CrashWriter.Run(folder)
    : throw new ArgumentException("Run the tests with `dotnet test`; what runs here is the child process of the store's crash test.");
