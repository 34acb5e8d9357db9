using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>The effective boolean value (<see href="https://www.w3.org/TR/sparql12-query/#ebv">section 17.2.2</see>); tagged strings and ill-typed literals have none in SPARQL 1.2.</summary>
internal static class BooleanValue
{
    /// <summary>The id of true or false, or 0 for an error.</summary>
    public static ulong Of(Evaluation evaluation, ulong id)
    {
        var term = TermId.FromValue(id);
        switch (term.Kind)
        {
            case TermIdKind.Boolean:
                return id;
            case TermIdKind.Unbound or TermIdKind.DefaultGraph or TermIdKind.BlankNode or TermIdKind.Iri
                or TermIdKind.Date or TermIdKind.DateTime:
                return 0;
            case TermIdKind.Integer or TermIdKind.Decimal or TermIdKind.Double:
                Values.TryGetInlineNumber(id, out var number);
                return Values.FromBoolean(number != 0 && !double.IsNaN(number));
            default:
                return OfText(evaluation.View(id));
        }
    }

    private static ulong OfText(in TermView view)
    {
        if (view.Kind != TermKind.Literal)
        {
            return 0;
        }

        if (view.Datatype.SequenceEqual(XsdVocabulary.StringUtf8))
        {
            return Values.FromBoolean(!view.Value.IsEmpty);
        }

        if (!XsdTypes.TryFind(view.Datatype, out var type) || !(type == XsdType.Boolean || type.IsNumeric()) || !XsdValue.TryParse(view.Value, type, out var value))
        {
            return 0;
        }

        var number = value.IsNumeric ? value.AsDouble() : 0;
        return Values.FromBoolean(value.IsNumeric ? number != 0 && !double.IsNaN(number) : value.AsBoolean());
    }
}
