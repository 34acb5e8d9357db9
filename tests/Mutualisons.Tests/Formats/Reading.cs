using System.Text;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Formats;

/// <summary>Reads small documents in one line.</summary>
internal static class Reading
{
    public static RecordingHandler Read(this IRdfReader reader, string text, RdfReaderOptions? options = null) =>
        reader.Read(Encoding.UTF8.GetBytes(text), options);

    public static RecordingHandler Read(this IRdfReader reader, byte[] bytes, RdfReaderOptions? options = null)
    {
        var handler = new RecordingHandler();
        reader.Read(new MemoryStream(bytes), handler, options ?? new RdfReaderOptions());
        return handler;
    }

    /// <summary>Reads through a stream that hands out <paramref name="step"/> bytes at a time, without blocking.</summary>
    public static async Task<RecordingHandler> ReadInStepsAsync(this IRdfReader reader, byte[] bytes, int step, RdfReaderOptions? options = null)
    {
        var handler = new RecordingHandler();
        await reader.ReadAsync(new DrippingStream(bytes, step), handler, options ?? new RdfReaderOptions());
        return handler;
    }

    public static RdfSyntaxException Refuse(this IRdfReader reader, string text, RdfReaderOptions? options = null) =>
        Xunit.Assert.Throws<RdfSyntaxException>(() => reader.Read(text, options));
}
