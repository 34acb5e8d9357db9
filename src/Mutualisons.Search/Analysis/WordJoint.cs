namespace Mutualisons.Search.Analysis;

/// <summary>What stands between two pieces of one run of letters.</summary>
internal enum WordJoint
{
    None,
    Apostrophe,
    Hyphen,

    /// <summary>The full stop between the letters of an abbreviation: <c>a.s.b.l.</c></summary>
    Stop,

    /// <summary>The middle dot before the endings of inclusive writing: <c>habitant·e·s</c></summary>
    MiddleDot,
}
