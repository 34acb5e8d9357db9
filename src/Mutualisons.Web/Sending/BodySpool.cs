using Microsoft.AspNetCore.Http;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Sending;

/// <summary>Receives bodies whole before anything waits for their end: a client that sends slowly keeps nobody from writing. What all of them take is bounded. Thread-safe.</summary>
internal sealed class BodySpool(WebOptions options)
{
    private const int InMemory = 256 * 1024;
    private const int ChunkSize = 64 * 1024;

    private readonly WebOptions _options = options;
    private long _held;

    /// <summary>The body from its beginning, in memory while it is small and else in a temporary file that goes with the request.</summary>
    /// <exception cref="RequestException">It is longer than the limit (413), or there is no place for it now (503).</exception>
    public async Task<Stream> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw BodyReader.TooLarge(limit);
        }

        var share = new Share(this);
        request.HttpContext.Response.RegisterForDisposeAsync(share);
        var buffer = new byte[ChunkSize];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if (share.Length + read > limit)
            {
                throw BodyReader.TooLarge(limit);
            }

            await share.AddAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        return share.Reread();
    }

    /// <summary>What one request holds.</summary>
    private sealed class Share(BodySpool spool) : IAsyncDisposable
    {
        private Stream _content = new MemoryStream();

        public long Length { get; private set; }

        public async Task AddAsync(ReadOnlyMemory<byte> chunk, CancellationToken cancellationToken)
        {
            Length += chunk.Length;
            if (Interlocked.Add(ref spool._held, chunk.Length) > spool._options.MaxHeldBodies)
            {
                throw new RequestException(ProblemType.Busy, Refusals.TooManyBodies());
            }

            try
            {
                if (Length > InMemory && _content is MemoryStream memory)
                {
                    _content = CreateFile(spool._options.TemporaryFolder);
                    memory.WriteTo(_content);
                }

                await _content.WriteAsync(chunk, cancellationToken);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // The disk with the temporary folder is full, or gone.
                throw new RequestException(ProblemType.Busy, new ProblemDetail(Refusals.NoTemporaryFile(), exception.Message));
            }
        }

        public Stream Reread()
        {
            _content.Position = 0;
            return _content;
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Add(ref spool._held, -Length);
            return _content.DisposeAsync();
        }

        private static FileStream CreateFile(string folder)
        {
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.DeleteOnClose };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            return new FileStream(Path.Combine(folder, Path.GetRandomFileName()), options);
        }
    }
}
