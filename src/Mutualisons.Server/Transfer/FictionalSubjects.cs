using System.Text;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Server.Transfer;

/// <summary>Collects which resources a document marks <c>mut:fictional true</c>.</summary>
internal sealed class FictionalSubjects : IRdfHandler
{
    private static readonly byte[] Property = Encoding.UTF8.GetBytes(Mut.Fictional.Value);

    /// <summary>Their IRIs.</summary>
    public HashSet<string> Subjects { get; } = [];

    /// <inheritdoc/>
    public void HandleQuad(in QuadView quad)
    {
        if (quad.Predicate.Value.SequenceEqual(Property) && quad.Subject.Kind == TermKind.Iri && (quad.Object.Value.SequenceEqual("true"u8) || quad.Object.Value.SequenceEqual("1"u8)))
        {
            Subjects.Add(Encoding.UTF8.GetString(quad.Subject.Value));
        }
    }
}
