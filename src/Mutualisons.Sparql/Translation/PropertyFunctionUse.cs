namespace Mutualisons.Sparql.Translation;

/// <summary>What a predicate that is a property function means in a group.</summary>
internal enum PropertyFunctionUse
{
    /// <summary>It is called.</summary>
    Called,

    /// <summary>It is an error, since the pattern is a template too.</summary>
    Refused,

    /// <summary>It is a predicate like any other, since the text goes to another endpoint.</summary>
    Ignored,
}
