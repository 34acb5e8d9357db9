using Mutualisons.Rdf;

namespace Mutualisons.Formats.Text;

/// <summary>What makes a literal none at all (<see href="https://www.w3.org/TR/rdf11-concepts/#section-Graph-Literal">RDF 1.1 Concepts, section 3.3</see>).</summary>
internal static class Literals
{
    /// <summary>What is wrong with a literal whose datatype <see cref="NeedsLanguage"/>.</summary>
    public const string LanguageMissing = "rdf:langString and rdf:dirLangString stand for a language tag and cannot be written as a datatype: write \"…\"@en or \"…\"@en--ltr.";

    /// <summary>True for the datatypes that only literals with a language tag have.</summary>
    public static bool NeedsLanguage(ReadOnlySpan<byte> datatype) =>
        datatype.SequenceEqual(RdfVocabulary.LangStringUtf8) || datatype.SequenceEqual(RdfVocabulary.DirLangStringUtf8);
}
