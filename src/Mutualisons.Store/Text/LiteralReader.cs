using System.Text;
using Mutualisons.Search;
using Mutualisons.Store.Terms;

namespace Mutualisons.Store.Text;

/// <summary>The dictionary's entries that are texts: strings, with a language tag or without.</summary>
internal sealed class LiteralReader(TermDictionary dictionary)
{
    public TermId IdOf(int index) => TermId.Dictionary(dictionary.KindOf(index), index);

    public bool IsText(int index) => dictionary.KindOf(index) is TermIdKind.String or TermIdKind.LanguageString or TermIdKind.DirectionalString;

    /// <summary>The ids of the texts from one entry up to another.</summary>
    public IEnumerable<TermId> Between(int start, int end)
    {
        for (var index = start; index < end; index++)
        {
            if (IsText(index))
            {
                yield return IdOf(index);
            }
        }
    }

    public IndexedText Read(TermId literal)
    {
        var index = (int)literal.Payload;
        var view = TermCodec.Decode(dictionary, literal.Kind, dictionary.BytesOf(index));
        var language = view.Language.IsEmpty ? null : Encoding.UTF8.GetString(view.Language);
        return new IndexedText(new TextId((ulong)index), Encoding.UTF8.GetString(view.Value), language);
    }
}
