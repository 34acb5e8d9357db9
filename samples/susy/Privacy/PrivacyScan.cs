using Mutualisons.Samples.Susy.Input;
using Mutualisons.Samples.Susy.Mapping;

namespace Mutualisons.Samples.Susy.Privacy;

/// <summary>Looks for e-mail addresses, telephone numbers and likely names of persons in every text of a record.</summary>
/// <remarks>
/// Names are sought in free text only: streets and buildings bear the names of persons, who are usually dead. In an address a name counts behind "c/o" alone.
/// </remarks>
internal static class PrivacyScan
{
    public static IEnumerable<Finding> Scan(SourceRecord record) =>
        record.Fields.Where(IsText).SelectMany(field => ScanField(record.Id, field)).Distinct();

    private static IEnumerable<Finding> ScanField(string record, SourceField field)
    {
        foreach (var value in ContactPatterns.FindEmails(field.Value))
        {
            yield return new Finding(record, value, FindingKind.Email, field.Key);
        }

        foreach (var value in ContactPatterns.FindPhones(field.Value))
        {
            yield return new Finding(record, value, FindingKind.Phone, field.Key);
        }

        var isAddress = field.Key.StartsWith("addr:", StringComparison.Ordinal);
        foreach (var value in isAddress ? NamePatterns.FindInAddress(field.Value) : NamePatterns.FindInText(field.Value))
        {
            yield return new Finding(record, value, FindingKind.Person, field.Key);
        }
    }

    /// <summary>Ids and numbers of the source are no text; a web address is scanned for e-mail addresses by its own key when it is not one.</summary>
    private static bool IsText(SourceField field) =>
        !field.Key.StartsWith('_') && !WebAddresses.IsAddress(field.Value);
}
