using Mutualisons.Query.Operators;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>Triple terms in patterns (<see href="https://www.w3.org/TR/sparql12-query/#sparqlTriplePatterns">SPARQL 1.2, section 18.1.5</see>): one without variables is a constant, one with variables a column and its parts.</content>
internal sealed partial class Planner
{
    private JoinOperand Pattern(PatternTerm subject, PatternTerm predicate, PatternTerm @object, PatternSlot graph)
    {
        _execution.Clock.Tick();
        var terms = new List<TripleParts>();
        var pattern = new ScanPattern(Slot(subject, terms), Slot(predicate), Slot(@object, terms), graph);
        if (!CanMatch(pattern) || subject is TripleTermPattern || terms.Exists(parts => parts.Slots.Any(IsLocal)))
        {
            var variables = pattern.Variables.Concat(terms.SelectMany(parts => parts.Variables)).Distinct();
            return new PlanOperand(InlineRows.None([.. variables.Where(v => terms.TrueForAll(parts => parts.Term != v))]));
        }

        var operand = PatternEstimates.Estimate(pattern, _execution.Snapshot);
        return terms.Count == 0 ? operand : new TripleTermOperand(operand, [.. terms]);
    }

    /// <summary>Only terms of the store can be matched, not those of the overlay.</summary>
    private static bool CanMatch(ScanPattern pattern) =>
        !IsLocal(pattern.Subject) && !IsLocal(pattern.Predicate) && !IsLocal(pattern.Object) && !IsLocal(pattern.Graph);

    private static bool IsLocal(PatternSlot slot) => slot.Constant.Kind == TermIdKind.QueryLocal;

    /// <summary>What a position asks for; the parts of a triple term with variables, and of those inside it, are added to a list.</summary>
    private PatternSlot Slot(PatternTerm term, List<TripleParts> terms)
    {
        if (term is not TripleTermPattern { Pattern: var triple })
        {
            return Slot(term);
        }

        var place = terms.Count;
        var (subject, predicate, @object) = (Slot(triple.Subject, terms), Slot(triple.Predicate), Slot(triple.Object, terms));
        if (subject.IsConstant && predicate.IsConstant && @object.IsConstant)
        {
            var id = _execution.Terms.MakeTriple(subject.Constant.Value, predicate.Constant.Value, @object.Constant.Value);
            return TermId.FromValue(id != 0 ? id : _execution.Terms.NewBlankNode()); // parts that make no triple are a term that nobody has
        }

        var column = NewVariable("triple");
        terms.Insert(place, new TripleParts(column, subject, predicate, @object));
        return column;
    }
}
