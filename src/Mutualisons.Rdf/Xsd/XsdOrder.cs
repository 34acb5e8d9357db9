namespace Mutualisons.Rdf.Xsd;

/// <summary>How two values relate; XSD orders some types partially only.</summary>
public enum XsdOrder
{
    /// <summary>The left value is less.</summary>
    Less = -1,

    /// <summary>The values are equal.</summary>
    Equal = 0,

    /// <summary>The left value is greater.</summary>
    Greater = 1,

    /// <summary>Values of comparable types that no order relates: NaN, <c>P1M</c> and <c>P30D</c>, times with and without zone less than 14 hours apart. They are not equal.</summary>
    Indeterminate = 2,

    /// <summary>Values of types that cannot be compared at all: an error in SPARQL.</summary>
    Incomparable = 3,
}
