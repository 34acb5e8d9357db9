using System.Text;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>Constructor functions (<see href="https://www.w3.org/TR/sparql11-query/#FunctionMapping">section 17.5</see>).</summary>
internal static class Casts
{
    /// <summary>The cast that an IRI names, or null.</summary>
    public static SparqlFunction? Find(Iri function)
    {
        if (function == XsdVocabulary.String)
        {
            return ToText;
        }

        return XsdTypes.TryFind(Encoding.UTF8.GetBytes(function.Value), out var type)
            ? (evaluation, arguments) => ToValue(evaluation, arguments[0], type)
            : null;
    }

    private static ulong ToValue(Evaluation evaluation, ulong argument, XsdType type)
    {
        XsdValue result;
        if (Values.TryGet(evaluation, argument, out var value))
        {
            return value.TryCast(type, out result) ? Values.ToId(evaluation, result) : 0;
        }

        var view = evaluation.View(argument);
        return Texts.IsSimple(view) && XsdValue.TryCast(view.Value, type, out result) ? Values.ToId(evaluation, result) : 0;
    }

    private static ulong ToText(Evaluation evaluation, ReadOnlySpan<ulong> arguments)
    {
        if (Values.TryGet(evaluation, arguments[0], out var value))
        {
            evaluation.Output.ResetWrittenCount();
            value.WriteString(evaluation.Output);
            return Texts.Make(evaluation, evaluation.Output.WrittenSpan);
        }

        var view = evaluation.View(arguments[0]);
        return view.Kind == TermKind.Iri || Texts.IsSimple(view) ? Texts.Make(evaluation, view.Value) : 0;
    }
}
