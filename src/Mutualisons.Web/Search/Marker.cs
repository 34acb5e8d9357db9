using Mutualisons.Rdf;
using Mutualisons.Search;

namespace Mutualisons.Web.Search;

/// <summary>Marks found words in texts with <c>&lt;mark&gt;</c>; everything else is escaped, so that the result is safe to put into a page.</summary>
internal sealed class Marker(TextScorer scorer)
{
    private static readonly TextSnippetOptions Snippet = new();
    private static readonly TextSnippetOptions Whole = new() { MaxLength = int.MaxValue };

    private readonly TextScorer _scorer = scorer;

    /// <summary>The part of a text that shows most of the found words.</summary>
    public string Shorten(Literal text, SearchField field) => TextSnippet.Create(text.LexicalForm, _scorer.Highlights(text, field), Snippet);

    /// <summary>The whole text.</summary>
    public string Mark(Literal text, SearchField field) => TextSnippet.Create(text.LexicalForm, _scorer.Highlights(text, field), Whole);
}
