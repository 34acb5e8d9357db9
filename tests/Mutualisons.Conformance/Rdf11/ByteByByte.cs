using Mutualisons.Rdf;
using Mutualisons.Tests.Formats;
using Xunit;

namespace Mutualisons.Conformance.Rdf11;

/// <summary>Reads a test's document whole, and again one byte at a time without blocking: statements, errors and their places must be the same.</summary>
internal static class ByteByByte
{
    public static async Task CheckAsync(IRdfReader reader, TestCase test)
    {
        var bytes = await File.ReadAllBytesAsync(test.GetFile(test.Action));
        var options = new RdfReaderOptions { BaseIri = (Iri)test.Action };
        var whole = new Recorder();
        var error = Record.Exception(() => reader.Read(new MemoryStream(bytes), whole, options));
        var dripped = new Recorder();
        var drippedError = await Record.ExceptionAsync(() => reader.ReadAsync(new DrippingStream(bytes, 1), dripped, options));
        Assert.Equal(whole.Lines, dripped.Lines);
        Assert.Equal(error?.Message, drippedError?.Message);
    }

    private sealed class Recorder : IRdfHandler
    {
        public List<string> Lines { get; } = [];

        public void HandleQuad(in QuadView quad) => Lines.Add(quad.ToQuad().ToString());
    }
}
