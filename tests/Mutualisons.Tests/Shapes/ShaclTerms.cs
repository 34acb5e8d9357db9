using Mutualisons.Rdf;

namespace Mutualisons.Tests.Shapes;

/// <summary>The terms of SHACL that a shapes graph may use (https://www.w3.org/TR/shacl/): a misspelt one would be ignored in silence.</summary>
internal static class ShaclTerms
{
    private static readonly HashSet<string> Names =
    [
        .. """
        NodeShape PropertyShape PropertyGroup SPARQLConstraint PrefixDeclaration
        targetClass targetNode targetSubjectsOf targetObjectsOf
        property path inversePath alternativePath zeroOrMorePath oneOrMorePath zeroOrOnePath
        name description order group defaultValue deactivated message severity Violation Warning Info
        class datatype nodeKind IRI Literal BlankNode IRIOrLiteral BlankNodeOrIRI BlankNodeOrLiteral
        minCount maxCount minExclusive minInclusive maxExclusive maxInclusive minLength maxLength pattern flags languageIn uniqueLang
        equals disjoint lessThan lessThanOrEquals not and or xone node qualifiedValueShape qualifiedMinCount qualifiedMaxCount qualifiedValueShapesDisjoint
        closed ignoredProperties hasValue in
        sparql select prefixes declare prefix namespace
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries),
    ];

    public static bool Contains(Iri term) =>
        term.Value.StartsWith(ShapeFiles.Sh, StringComparison.Ordinal) && Names.Contains(term.Value[ShapeFiles.Sh.Length..]);
}
