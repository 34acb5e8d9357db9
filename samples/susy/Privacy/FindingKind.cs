namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>What a finding looks like.</summary>
internal enum FindingKind
{
    /// <summary>An e-mail address.</summary>
    Email,

    /// <summary>A telephone number.</summary>
    Phone,

    /// <summary>The name of a person.</summary>
    Person,
}
