namespace Mutualisons.Domain;

/// <summary>What a filter's value is, and how records are held against it.</summary>
public enum FilterType
{
    /// <summary>A term of a classification: by address, <c>{scheme}/{slug}</c>, slug or notation; narrower terms count.</summary>
    Concept = 0,

    /// <summary>Another record: by address or slug.</summary>
    Record,

    /// <summary>One of a few words, each of which stands for an IRI.</summary>
    Choice,

    /// <summary>Any absolute IRI.</summary>
    Iri,

    /// <summary>A text, compared as it is.</summary>
    Text,

    /// <summary>An integer that the record's number reaches at least.</summary>
    AtLeast,

    /// <summary>True or false, as stated; what is not stated is false.</summary>
    Flag,

    /// <summary><c>START/END</c>: the periods that the record states cover it, alone or one after the other.</summary>
    Within,

    /// <summary>True: the record has a part without the filter's term; false: it has none.</summary>
    Lacking,
}
