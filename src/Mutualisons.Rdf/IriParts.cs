namespace Mutualisons.Rdf;

/// <summary>Where the five components of an IRI reference lie, found as RFC 3986 appendix B does: without judging their characters.</summary>
/// <param name="SchemeLength">Length of the scheme with its colon; 0 when the reference is relative.</param>
/// <param name="PathStart">Where the path begins; behind the scheme there is an authority when this is further on.</param>
/// <param name="PathEnd">Where the path ends; a <c>?</c> there begins the query.</param>
/// <param name="QueryEnd">Where path and query end; a <c>#</c> there begins the fragment.</param>
internal readonly record struct IriParts(int SchemeLength, int PathStart, int PathEnd, int QueryEnd)
{
    /// <summary>True for <c>//authority</c>, an empty one included.</summary>
    public bool HasAuthority => PathStart > SchemeLength;

    /// <summary>True for <c>?query</c>, an empty one included.</summary>
    public bool HasQuery => QueryEnd > PathEnd;

    public static IriParts Split(ReadOnlySpan<byte> reference)
    {
        var queryEnd = IndexOrLength(reference, reference.IndexOf((byte)'#'));
        var pathEnd = IndexOrLength(reference[..queryEnd], reference[..queryEnd].IndexOf((byte)'?'));
        var schemeLength = IriSyntax.SchemeLength(reference[..pathEnd]);
        var hierarchy = reference[schemeLength..pathEnd];
        var authorityLength = 0;
        if (hierarchy.StartsWith("//"u8))
        {
            authorityLength = 2 + IndexOrLength(hierarchy[2..], hierarchy[2..].IndexOf((byte)'/'));
        }

        return new IriParts(schemeLength, schemeLength + authorityLength, pathEnd, queryEnd);
    }

    private static int IndexOrLength(ReadOnlySpan<byte> text, int index) => index < 0 ? text.Length : index;
}
