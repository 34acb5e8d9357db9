using Mutualisons.Search.Queries;

namespace Mutualisons.Search;

/// <content>The parts of a search, for who looks for each of them in several texts of one thing.</content>
public sealed partial class TextQuery
{
    /// <summary>What has to be found, each a search of its own: the words, phrases and groups that stand beside each other; words that say little are left out.</summary>
    public IReadOnlyList<TextQuery> RequiredParts() => Root switch
    {
        null => [],
        TextNode.All all => [.. all.Required.Select(OfNode)],
        _ => [OfNode(Root)],
    };

    /// <summary>What must not be found, each a search of its own.</summary>
    public IReadOnlyList<TextQuery> ExcludedParts() => Root is TextNode.All all ? [.. all.Excluded.Select(OfNode)] : [];

    /// <summary>The same search in whatever field.</summary>
    public TextQuery WithoutFields() => Root is null ? this : ParseLenient(TextNodeWriter.Write(Root, withFields: false));

    private TextQuery OfNode(TextNode node) => ParseLenient(TextNodeWriter.Write(node), _fields);
}
