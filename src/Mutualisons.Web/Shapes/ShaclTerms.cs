using Mutualisons.Rdf;

namespace Mutualisons.Web.Shapes;

/// <summary>Terms of <see href="https://www.w3.org/TR/shacl/">SHACL</see> that the page of shapes reads.</summary>
internal static class ShaclTerms
{
    /// <summary>The namespace of our own shapes.</summary>
    public const string ShapesNamespace = "https://w3id.org/mutualisons/shapes#";

    private const string Namespace = "http://www.w3.org/ns/shacl#";

    public static readonly Iri TargetClass = new(Namespace + "targetClass");
    public static readonly Iri NodeShape = new(Namespace + "NodeShape");
    public static readonly Iri Property = new(Namespace + "property");
    public static readonly Iri Path = new(Namespace + "path");
    public static readonly Iri Name = new(Namespace + "name");
    public static readonly Iri Description = new(Namespace + "description");
    public static readonly Iri Message = new(Namespace + "message");
    public static readonly Iri Order = new(Namespace + "order");
    public static readonly Iri Group = new(Namespace + "group");
    public static readonly Iri MinCount = new(Namespace + "minCount");
    public static readonly Iri MaxCount = new(Namespace + "maxCount");
    public static readonly Iri Datatype = new(Namespace + "datatype");
    public static readonly Iri Class = new(Namespace + "class");
    public static readonly Iri In = new(Namespace + "in");
    public static readonly Iri Sparql = new(Namespace + "sparql");
    public static readonly Iri Severity = new(Namespace + "severity");
    public static readonly Iri Violation = new(Namespace + "Violation");
}
