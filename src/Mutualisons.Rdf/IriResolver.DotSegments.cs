namespace Mutualisons.Rdf;

/// <content>Dot segments: <see href="https://www.rfc-editor.org/rfc/rfc3986#section-5.2.4">RFC 3986, section 5.2.4</see>.</content>
public sealed partial class IriResolver
{
    // Works in place, since what is written never passes what is read, and returns the new length. The letters are the specification's steps.
    private static int RemoveDotSegments(Span<byte> path)
    {
        if (path.IndexOf((byte)'.') < 0)
        {
            return path.Length;
        }

        var read = 0;
        var written = 0;
        while (read < path.Length)
        {
            var rest = path[read..];
            if (rest.StartsWith("../"u8))
            {
                read += 3; // A
            }
            else if (rest.StartsWith("./"u8) || rest.StartsWith("/./"u8))
            {
                read += 2; // A, B
            }
            else if (rest.SequenceEqual("/."u8))
            {
                rest[1] = (byte)'/'; // B
                read++;
            }
            else if (rest.StartsWith("/../"u8))
            {
                read += 3; // C
                written = BeforeLastSegment(path[..written]);
            }
            else if (rest.SequenceEqual("/.."u8))
            {
                rest[2] = (byte)'/'; // C
                read += 2;
                written = BeforeLastSegment(path[..written]);
            }
            else if (rest.SequenceEqual("."u8) || rest.SequenceEqual(".."u8))
            {
                read += rest.Length; // D
            }
            else
            {
                var length = rest[1..].IndexOf((byte)'/') is var slash and >= 0 ? slash + 1 : rest.Length; // E
                rest[..length].CopyTo(path[written..]);
                written += length;
                read += length;
            }
        }

        return written;
    }

    private static int BeforeLastSegment(ReadOnlySpan<byte> written) => Math.Max(written.LastIndexOf((byte)'/'), 0);
}
