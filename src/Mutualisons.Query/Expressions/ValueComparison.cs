using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>Comparison by value (<see href="https://www.w3.org/TR/sparql11-query/#OperatorMapping">section 17.3</see>); gives the id of a truth value, or 0 for an error.</summary>
internal static class ValueComparison
{
    public static ulong Compare(Evaluation evaluation, ComparisonOperator op, ulong left, ulong right)
    {
        if (left == 0 || right == 0)
        {
            return 0;
        }

        if (TryCompareInline(left, right, out var order))
        {
            return Decide(op, order);
        }

        if (op is ComparisonOperator.Equal or ComparisonOperator.NotEqual && AreOfOneSpace(left, right))
        {
            return Values.FromBoolean(left == right == (op == ComparisonOperator.Equal));
        }

        return op is ComparisonOperator.Equal or ComparisonOperator.NotEqual
            ? Equality(evaluation, op, left, right)
            : Ordering(evaluation, op, left, right);
    }

    /// <summary>Whether the two are equal by value: the id of a truth value, or 0 for an error.</summary>
    public static ulong AreEqual(Evaluation evaluation, ulong left, ulong right) => Compare(evaluation, ComparisonOperator.Equal, left, right);

    /// <summary>IRIs, strings and tagged strings of the dictionary are equal exactly when their ids are.</summary>
    private static bool AreOfOneSpace(ulong left, ulong right)
    {
        var kind = TermId.FromValue(left).Kind;
        return kind == TermId.FromValue(right).Kind && kind is TermIdKind.Iri or TermIdKind.String or TermIdKind.LanguageString;
    }

    /// <summary>Compares inline numbers, booleans, and times that both have a zone or both have none.</summary>
    public static bool TryCompareInline(ulong left, ulong right, out XsdOrder order)
    {
        var (a, b) = (TermId.FromValue(left), TermId.FromValue(right));
        order = XsdOrder.Incomparable;
        if (a.Kind == b.Kind && a.Kind is TermIdKind.Integer or TermIdKind.Decimal or TermIdKind.Boolean)
        {
            order = (XsdOrder)left.CompareTo(right);
            return true;
        }

        if (Values.TryGetInlineNumber(left, out var x) && Values.TryGetInlineNumber(right, out var y))
        {
            return TryCompareNumbers(a.Kind, b.Kind, x, y, out order);
        }

        if (a.Kind == b.Kind && a.Kind is TermIdKind.Date or TermIdKind.DateTime)
        {
            Values.TryGetInstant(a, out var m, out var mZoned);
            Values.TryGetInstant(b, out var n, out var nZoned);
            order = (XsdOrder)m.CompareTo(n);
            return mZoned == nZoned;
        }

        return false;
    }

    /// <summary>Integers beyond 2⁵³ and decimals are compared exactly, so only what a double holds is decided here.</summary>
    private static bool TryCompareNumbers(TermIdKind left, TermIdKind right, double x, double y, out XsdOrder order)
    {
        const double ExactIntegers = 1L << 53;
        order = x < y ? XsdOrder.Less : x > y ? XsdOrder.Greater : x == y ? XsdOrder.Equal : XsdOrder.Indeterminate;
        return left == TermIdKind.Double || right == TermIdKind.Double
            || (Math.Abs(x) < ExactIntegers / TermId.DecimalScale && Math.Abs(y) < ExactIntegers / TermId.DecimalScale);
    }

    /// <summary>What an operator says of an order.</summary>
    public static ulong Decide(ComparisonOperator op, XsdOrder order) => Values.FromBoolean(op switch
    {
        ComparisonOperator.Equal => order == XsdOrder.Equal,
        ComparisonOperator.NotEqual => order != XsdOrder.Equal,
        ComparisonOperator.LessThan => order == XsdOrder.Less,
        ComparisonOperator.GreaterThan => order == XsdOrder.Greater,
        ComparisonOperator.LessThanOrEqual => order is XsdOrder.Less or XsdOrder.Equal,
        _ => order is XsdOrder.Greater or XsdOrder.Equal,
    });

    /// <summary>Equal terms are equal; literals of known and different kinds are not; a literal whose value is unknown is comparable only with itself and with tagged strings.</summary>
    private static ulong Equality(Evaluation evaluation, ComparisonOperator op, ulong left, ulong right)
    {
        var (leftKind, rightKind) = (evaluation.Terms.KindOf(left), evaluation.Terms.KindOf(right));
        if (leftKind == TermKind.TripleTerm && rightKind == TermKind.TripleTerm)
        {
            return SameValue(evaluation, left, right) is { } same ? Values.FromBoolean(same == (op == ComparisonOperator.Equal)) : 0;
        }

        if (leftKind != TermKind.Literal || rightKind != TermKind.Literal)
        {
            return Values.FromBoolean(evaluation.Terms.AreSame(left, right) == (op == ComparisonOperator.Equal));
        }

        if (Values.TryGet(evaluation, left, out var a) && Values.TryGet(evaluation, right, out var b))
        {
            var comparable = XsdValue.TryEquals(a, b, out var equal, Values.ImplicitTimezone);
            return comparable || XsdValue.Compare(a, b, Values.ImplicitTimezone) == XsdOrder.Incomparable
                ? Values.FromBoolean(equal == (op == ComparisonOperator.Equal))
                : 0;
        }

        var x = evaluation.View(left);
        var y = evaluation.View(right);
        if (x.SameTermAs(y))
        {
            return Values.FromBoolean(op == ComparisonOperator.Equal);
        }

        var isTagged = !x.Language.IsEmpty || !y.Language.IsEmpty;
        return isTagged || (HasKnownValue(x) && HasKnownValue(y)) ? Values.FromBoolean(op == ComparisonOperator.NotEqual) : 0;
    }

    /// <summary>sameValue of SPARQL 1.2 (section 17.4.2.2): triple terms part by part, where NaN is itself and an error in any part is one of the whole, which null stands for.</summary>
    private static bool? SameValue(Evaluation evaluation, ulong left, ulong right)
    {
        if (evaluation.Terms.AreSame(left, right) || (IsNaN(evaluation, left) && IsNaN(evaluation, right)))
        {
            return true;
        }

        if (!evaluation.Terms.TryGetTriple(left, out var leftSubject, out var leftPredicate, out var leftObject)
            || !evaluation.Terms.TryGetTriple(right, out var rightSubject, out var rightPredicate, out var rightObject))
        {
            return Compare(evaluation, ComparisonOperator.Equal, left, right) is var equal and not 0 ? equal == TermId.True.Value : null;
        }

        var objects = SameValue(evaluation, leftObject, rightObject);
        return objects is null ? null : objects.Value && evaluation.Terms.AreSame(leftSubject, rightSubject) && evaluation.Terms.AreSame(leftPredicate, rightPredicate);
    }

    private static bool IsNaN(Evaluation evaluation, ulong id) =>
        Values.TryGet(evaluation, id, out var value) && value.Type is XsdType.Float or XsdType.Double && double.IsNaN(value.AsDouble());

    private static bool HasKnownValue(in TermView literal) =>
        literal.Datatype.SequenceEqual(XsdVocabulary.StringUtf8)
        || XsdValue.TryParse(literal.Value, literal.Datatype, out _);

    private static ulong Ordering(Evaluation evaluation, ComparisonOperator op, ulong left, ulong right)
    {
        if (Values.TryGet(evaluation, left, out var a))
        {
            if (!Values.TryGet(evaluation, right, out var b))
            {
                return 0;
            }

            var order = XsdValue.Compare(a, b, Values.ImplicitTimezone);
            return order == XsdOrder.Incomparable || (order == XsdOrder.Indeterminate && !a.IsNumeric) ? 0 : Decide(op, order);
        }

        var x = evaluation.View(left);
        var y = evaluation.View(right);
        return IsString(x) && IsString(y) ? Decide(op, (XsdOrder)Math.Sign(x.Value.SequenceCompareTo(y.Value))) : 0;
    }

    private static bool IsString(in TermView view) => view.Kind == TermKind.Literal && view.Datatype.SequenceEqual(XsdVocabulary.StringUtf8);
}
