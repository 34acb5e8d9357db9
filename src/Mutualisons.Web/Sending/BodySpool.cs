using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Mutualisons.Web.Sending;

/// <summary>Receives a request's body whole before anything waits for its end: a client that sends slowly keeps nobody from writing.</summary>
internal static class BodySpool
{
    private const int InMemory = 256 * 1024;
    private const int ChunkSize = 64 * 1024;

    /// <summary>The body from its beginning, in memory while it is small and else in a temporary file that goes with it; a problem with status 413 when it is longer than the limit.</summary>
    public static async Task<Stream> ReadAsync(HttpRequest request, long limit, CancellationToken cancellationToken)
    {
        if (request.ContentLength > limit)
        {
            throw BodyReader.TooLarge(limit);
        }

        var spool = new FileBufferingReadStream(request.Body, InMemory, null, Path.GetTempPath);
        request.HttpContext.Response.RegisterForDisposeAsync(spool);
        var buffer = new byte[ChunkSize];
        long length = 0;
        int read;
        while ((read = await spool.ReadAsync(buffer, cancellationToken)) > 0)
        {
            if ((length += read) > limit)
            {
                throw BodyReader.TooLarge(limit);
            }
        }

        spool.Position = 0;
        return spool;
    }
}
