namespace Mutualisons.Web.Search;

/// <summary>Where in a record a word was found, best first.</summary>
internal enum SearchField
{
    /// <summary>In its name.</summary>
    Name = 0,

    /// <summary>In another name that it goes by.</summary>
    OtherName,

    /// <summary>In its description.</summary>
    Description,

    /// <summary>In the label of a term that it has, of a wider one, or of one of another classification that matches.</summary>
    Category,

    /// <summary>In where it is: the place, the commune, the address.</summary>
    Place,

    /// <summary>In what its kind is called.</summary>
    Kind,
}
