using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Results;

/// <summary>Makes terms of what JSON and XML results say about a literal.</summary>
internal static class ResultTerms
{
    /// <summary>The literal, or null when datatype, language and direction do not go together.</summary>
    public static Literal? MakeLiteral(string value, string? datatype, string? language, string? direction)
    {
        if (!string.IsNullOrEmpty(language))
        {
            return direction switch
            {
                null => new Literal(value, language),
                "ltr" => new Literal(value, language, BaseDirection.LeftToRight),
                "rtl" => new Literal(value, language, BaseDirection.RightToLeft),
                _ => null,
            };
        }

        if (datatype is null)
        {
            return direction is null ? new Literal(value) : null;
        }

        var iri = new Iri(datatype);
        return iri == RdfVocabulary.LangString || iri == RdfVocabulary.DirLangString ? null : new Literal(value, iri);
    }

    /// <summary>Variables of a result by name, each once.</summary>
    public static Dictionary<string, int> IndexByName(IReadOnlyList<string> names)
    {
        var indexes = new Dictionary<string, int>(names.Count);
        foreach (var name in names)
        {
            indexes.TryAdd(name, indexes.Count);
        }

        return indexes;
    }
}
