using Mutualisons.Domain;

namespace Mutualisons.Web.Problems;

/// <summary>What is wrong with one request.</summary>
/// <param name="Sentence">It, in the three languages.</param>
/// <param name="Quoted">What a parser or the engine said of it, behind the sentence; they speak English alone.</param>
internal sealed record ProblemDetail(Wording Sentence, string? Quoted = null)
{
    /// <summary>A sentence that needs nothing behind it.</summary>
    public static implicit operator ProblemDetail(Wording sentence) => new(sentence);

    /// <summary>All of it, with the sentence in that language.</summary>
    public string In(string language) => Sentence.In(language) + Quoted;
}
