using System.Collections.Frozen;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Html;

/// <summary>What pages call an IRI that has no label in the data: a licence by the name people know, a mailbox by its address, a term by its prefix, another as it is.</summary>
internal static class IriNames
{
    private const string Mailbox = "mailto:";

    private static readonly FrozenDictionary<string, string> Licences = new Dictionary<string, string>
    {
        ["https://creativecommons.org/publicdomain/zero/1.0/"] = "CC0 1.0",
        ["https://creativecommons.org/publicdomain/mark/1.0/"] = "Public Domain Mark 1.0",
        ["https://creativecommons.org/licenses/by/3.0/"] = "CC BY 3.0",
        ["https://creativecommons.org/licenses/by/4.0/"] = "CC BY 4.0",
        ["https://creativecommons.org/licenses/by-sa/4.0/"] = "CC BY-SA 4.0",
        ["https://opendatacommons.org/licenses/odbl/1-0/"] = "ODbL 1.0",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name to show.</summary>
    public static string Of(Iri iri)
    {
        if (Licences.TryGetValue(iri.Value, out var licence))
        {
            return licence;
        }

        if (iri.Value.StartsWith(Mailbox, StringComparison.OrdinalIgnoreCase))
        {
            return iri.Value[Mailbox.Length..];
        }

        var known = Vocabularies.Prefixes.FirstOrDefault(pair => iri.Value.Length > pair.Value.Length && iri.Value.StartsWith(pair.Value, StringComparison.Ordinal));
        return known.Key is null ? iri.Value : $"{known.Key}:{iri.Value[known.Value.Length..]}";
    }
}
