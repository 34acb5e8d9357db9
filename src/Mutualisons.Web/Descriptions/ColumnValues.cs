using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Web.Triples;

namespace Mutualisons.Web.Descriptions;

/// <summary>What stands in the columns of a kind's own: labels of what is linked, texts in the best language, values as they are.</summary>
internal static class ColumnValues
{
    /// <summary>The values of one column for a resource, as people read them.</summary>
    public static string Join(TripleSet triples, Iri resource, KindColumn column, Surroundings around) =>
        string.Join("; ", Of(triples, resource, column).Select(value => Read(value, around)).Concat(Texts(triples, resource, column, around.Language)));

    private static IEnumerable<Term> Of(TripleSet triples, Iri resource, KindColumn column) =>
        triples.Follow(resource, column.Path).Where(value => value is not Literal { Language: not null });

    private static string Read(Term value, Surroundings around) => value switch
    {
        Iri iri => around.Labels.Find(iri, around.Language)?.LexicalForm ?? iri.Value,
        Literal literal => literal.LexicalForm,
        _ => value.ToString(),
    };

    // All texts in the language of the best one.
    private static IEnumerable<string> Texts(TripleSet triples, Iri resource, KindColumn column, string language)
    {
        var texts = triples.Follow(resource, column.Path).OfType<Literal>().Where(text => text.Language is not null).ToList();
        var best = BestText.Of(texts, language)?.Language;
        return texts.Where(text => text.Language == best).Select(text => text.LexicalForm);
    }
}
