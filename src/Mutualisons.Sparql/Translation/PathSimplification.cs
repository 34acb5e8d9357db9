using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Sparql.Translation;

/// <summary>Turns paths into triple patterns as far as links, inverses and sequences go (<see href="https://www.w3.org/TR/sparql11-query/#sparqlTranslatePathPatterns">section 18.2.2.4</see>).</summary>
internal static class PathSimplification
{
    /// <summary>Adds what <c>subject path object</c> comes to, in the order of the path; what stays a path is not a link, inverse or sequence.</summary>
    public static void Simplify(PatternTerm subject, PropertyPath path, PatternTerm @object, VariableNames names, List<PathTriple> output)
    {
        switch (path)
        {
            case LinkPath link:
                // X link(iri) Y → X iri Y
                output.Add(new PathTriple(subject, new ConstantTerm(link.Predicate), null, @object));
                break;
            case InversePath inverse:
                // X inv(path) Y → Y path X
                Simplify(@object, inverse.Path, subject, names, output);
                break;
            case SequencePath sequence:
                // X seq(P, Q) Y → X P ?V . ?V Q Y
                var middle = names.FreshBlankNode();
                Simplify(subject, sequence.First, middle, names, output);
                Simplify(middle, sequence.Second, @object, names, output);
                break;
            default:
                output.Add(new PathTriple(subject, null, path, @object));
                break;
        }
    }
}
