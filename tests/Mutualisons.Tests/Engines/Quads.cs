using System.Buffers;
using Mutualisons.Rdf;

namespace Mutualisons.Tests.Engines;

/// <summary>Hands quads over to a handler.</summary>
public static class Quads
{
    /// <summary>Pushes quads as a reader would.</summary>
    public static void Push(IEnumerable<Quad> quads, IRdfHandler handler)
    {
        var buffer = new ArrayBufferWriter<byte>();
        foreach (var quad in quads)
        {
            buffer.ResetWrittenCount();
            var view = new QuadView(
                quad.Subject.ToView(buffer),
                quad.Predicate.ToView(buffer),
                quad.Object.ToView(buffer),
                quad.Graph is null ? default : quad.Graph.ToView(buffer));
            handler.HandleQuad(view);
        }
    }
}
