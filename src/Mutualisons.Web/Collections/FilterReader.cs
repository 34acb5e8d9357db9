using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Web.Problems;

namespace Mutualisons.Web.Collections;

/// <summary>Reads what a request gives for a kind's own filters.</summary>
internal sealed class FilterReader(ReferenceResolver references, PublishedPeriods periods, WebOptions options)
{
    private readonly ReferenceResolver _references = references;
    private readonly PublishedPeriods _periods = periods;
    private readonly WebOptions _options = options;

    /// <summary>The values given, in the order of the kind's row.</summary>
    public async Task<IReadOnlyList<FilterValue>> ReadAsync(ISparqlSnapshot snapshot, GivenParameters given, Kind kind, CancellationToken cancellationToken)
    {
        var values = new List<FilterValue>();
        foreach (var filter in kind.Filters)
        {
            if (given.Find(filter.Name) is { } text)
            {
                values.Add(await ReadAsync(snapshot, kind, filter, text, cancellationToken));
            }
        }

        return values;
    }

    private async Task<FilterValue> ReadAsync(ISparqlSnapshot snapshot, Kind kind, KindFilter filter, string text, CancellationToken cancellationToken) => filter.Type switch
    {
        FilterType.Concept => new(filter) { Terms = await _references.FindTermsAsync(snapshot, filter, text, cancellationToken) },
        FilterType.Record => new(filter) { Terms = [await _references.FindRecordAsync(snapshot, filter, text, cancellationToken)] },
        FilterType.Choice => new(filter) { Terms = [ReadChoice(filter, text)] },
        FilterType.Iri => new(filter) { Terms = [ReadIri(filter, text)] },
        FilterType.Text => new(filter) { Terms = [new Literal(text)] },
        FilterType.AtLeast => new(filter) { Terms = [ReadNumber(filter, text)] },
        FilterType.Flag => new(filter) { IsWanted = ReadFlag(filter, text) },
        FilterType.Lacking => new(filter) { IsWanted = ReadFlag(filter, text), Terms = [new Iri(_options.Iris.At("id/concept/" + filter.Term))] },
        FilterType.Within => new(filter) { Terms = await _periods.FindCoveringAsync(snapshot, kind, filter, Period.TryParse(text) ?? throw Invalid(filter, CollectionRefusals.Period()), cancellationToken) },
        _ => throw new InvalidOperationException($"A filter of type {filter.Type} cannot be read."),
    };

    private static Iri ReadChoice(KindFilter filter, string text) =>
        filter.Choices.FirstOrDefault(choice => choice.Name == text)?.Term ?? throw Invalid(filter, CollectionRefusals.OneOf(filter.Choices.Select(choice => choice.Name)));

    private static Iri ReadIri(KindFilter filter, string text) =>
        IriSyntax.IsValid(text) ? new(text) : throw Invalid(filter, CollectionRefusals.Iri());

    private static Literal ReadNumber(KindFilter filter, string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? new(number.ToString(CultureInfo.InvariantCulture), XsdVocabulary.Integer)
        : throw Invalid(filter, CollectionRefusals.WholeNumber());

    private static bool ReadFlag(KindFilter filter, string text) => text switch
    {
        "true" => true,
        "false" => false,
        _ => throw Invalid(filter, CollectionRefusals.Flag()),
    };

    private static RequestException Invalid(KindFilter filter, Wording expected) => GivenParameters.Invalid(filter.Name, expected);
}
