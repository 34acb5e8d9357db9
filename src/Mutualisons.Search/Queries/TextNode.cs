using System.Collections.Immutable;

namespace Mutualisons.Search.Queries;

/// <summary>A search as a tree.</summary>
internal abstract record TextNode
{
    private TextNode()
    {
    }

    /// <summary>A copy in which every term outside phrases and exclusions is another.</summary>
    public abstract TextNode WidenTerms(Func<QueryTerm, QueryTerm> widen);

    /// <summary>Its words and phrases, but those that are only wished for.</summary>
    public IEnumerable<TextNode> Leaves() => this switch
    {
        All all => all.Required.Concat(all.Excluded).SelectMany(node => node.Leaves()),
        Any any => any.Choices.SelectMany(node => node.Leaves()),
        _ => [this],
    };

    /// <summary>True when it holds for what has these terms.</summary>
    public bool IsAnsweredBy(TextTerms terms) => this switch
    {
        Term term => terms.Has(term.Value.Index),
        Phrase phrase => phrase.Terms.All(term => terms.Has(term.Index)),
        All all => all.Required.All(node => node.IsAnsweredBy(terms)) && !all.Excluded.Any(node => node.IsAnsweredBy(terms)),
        Any any => any.Choices.Any(node => node.IsAnsweredBy(terms)),
        _ => throw new ArgumentException($"{GetType().Name} is not a kind of search", nameof(terms)),
    };

    /// <summary>One word.</summary>
    internal sealed record Term(QueryTerm Value) : TextNode
    {
        public override TextNode WidenTerms(Func<QueryTerm, QueryTerm> widen) => new Term(widen(Value));
    }

    /// <summary>Words that follow one another.</summary>
    internal sealed record Phrase(ImmutableArray<QueryTerm> Terms) : TextNode
    {
        public override TextNode WidenTerms(Func<QueryTerm, QueryTerm> widen) => this;
    }

    /// <summary>All of the required, none of the excluded; the wished-for only raise the score.</summary>
    internal sealed record All(ImmutableArray<TextNode> Required, ImmutableArray<TextNode> Wished, ImmutableArray<TextNode> Excluded) : TextNode
    {
        public override TextNode WidenTerms(Func<QueryTerm, QueryTerm> widen) =>
            new All([.. Required.Select(node => node.WidenTerms(widen))], Wished, Excluded);
    }

    /// <summary>At least one.</summary>
    internal sealed record Any(ImmutableArray<TextNode> Choices) : TextNode
    {
        public override TextNode WidenTerms(Func<QueryTerm, QueryTerm> widen) => new Any([.. Choices.Select(node => node.WidenTerms(widen))]);
    }
}
