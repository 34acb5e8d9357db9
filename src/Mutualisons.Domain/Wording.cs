namespace Mutualisons.Domain;

/// <summary>The same words in the three languages of pages.</summary>
/// <param name="French">In French, which every page falls back to.</param>
/// <param name="Dutch">In Dutch.</param>
/// <param name="English">In English.</param>
public sealed record Wording(string French, string Dutch, string English)
{
    /// <summary>The words in the language of that tag; in French when the tag is another.</summary>
    public string In(string language) => language switch
    {
        "nl" => Dutch,
        "en" => English,
        _ => French,
    };
}
