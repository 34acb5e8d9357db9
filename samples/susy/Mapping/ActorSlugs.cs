using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Privacy;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Gives every record its slug: the oldest of one name has it bare, later ones add the end of their source id, so that a new record renames no old one.</summary>
internal sealed class ActorSlugs
{
    private const int SuffixLength = 8;

    private readonly Dictionary<string, string> _slugs = new(StringComparer.Ordinal);

    public ActorSlugs(IEnumerable<SourceRecord> records, ReviewedList reviewed)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in records.OrderBy(record => record.Created).ThenBy(record => record.Id, StringComparer.Ordinal))
        {
            var slug = Slug.From(reviewed.Mask(record.Id, record.Name));
            if (slug.Length == 0)
            {
                slug = "initiative-" + record.Id[^SuffixLength..];
            }

            if (!taken.Add(slug))
            {
                slug += "-" + record.Id[^SuffixLength..];
                if (!taken.Add(slug))
                {
                    throw new InvalidDataException($"Two records share the slug '{slug}': lengthen the suffix in {nameof(ActorSlugs)}.");
                }
            }

            _slugs.Add(record.Id, slug);
        }
    }

    public string this[SourceRecord record] => _slugs[record.Id];
}
