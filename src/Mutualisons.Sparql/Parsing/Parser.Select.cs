using Mutualisons.Sparql.Algebra;
using Mutualisons.Sparql.Translation;

namespace Mutualisons.Sparql.Parsing;

/// <content>The SELECT clause and what holds between it, the pattern and the grouping (<see href="https://www.w3.org/TR/sparql11-query/#rSelectClause">production 9</see>).</content>
internal ref partial struct Parser
{
    // SelectClause ::= 'SELECT' ( 'DISTINCT' | 'REDUCED' )? ( ( Var | ( '(' Expression 'AS' Var ')' ) )+ | '*' )
    private SelectClause ParseSelectClause()
    {
        var select = Take();
        _sawAggregate = false;
        var isDistinct = TryTake(Keyword.Distinct);
        var isReduced = !isDistinct && TryTake(Keyword.Reduced);
        List<SelectItem> items = [];
        if (TryTake(TokenKind.Star))
        {
            return new SelectClause(select, isDistinct, isReduced, items);
        }

        while (_token.Kind is TokenKind.Variable or TokenKind.OpenParenthesis)
        {
            items.Add(ParseSelectItem());
        }

        return items.Count > 0
            ? new SelectClause(select, isDistinct, isReduced, items)
            : throw Unexpected("a variable, '(' or '*'");
    }

    private SelectItem ParseSelectItem()
    {
        var token = _token;
        if (!TryTake(TokenKind.OpenParenthesis))
        {
            return new SelectItem(ParseVariable(), null, token);
        }

        _aggregateUse = AggregateUse.Allowed;
        var value = ParseExpression();
        _aggregateUse = AggregateUse.Nowhere;
        Expect(Keyword.As, "an operator or AS");
        var name = _token;
        var variable = ParseVariable();
        Expect(TokenKind.CloseParenthesis, "')'");
        return new SelectItem(variable, value, name);
    }

    // WhereClause SolutionModifier ValuesClause, behind a SELECT clause
    private (AlgebraNode Pattern, ValueList<Variable> Variables) ParseSelectBody(SelectClause clause)
    {
        var where = ParseWhereClause();
        var modifiers = ParseSolutionModifier();
        modifiers.Values = ParseValuesClause();
        modifiers.IsGrouped |= _sawAggregate;
        CheckSelect(clause, where, modifiers);
        foreach (var item in clause.Items)
        {
            modifiers.AddSelectItem(item.Variable, item.Value);
        }

        modifiers.SelectsAll = clause.Items.Count == 0;
        modifiers.IsDistinct = clause.IsDistinct;
        modifiers.IsReduced = clause.IsReduced;
        return modifiers.TranslateSelect(where);
    }

    // SolutionModifier ValuesClause, behind the pattern of the other query forms
    private AlgebraNode ParseBody(GroupPattern where)
    {
        _sawAggregate = false;
        var modifiers = ParseSolutionModifier();
        modifiers.Values = ParseValuesClause();
        modifiers.IsGrouped |= _sawAggregate;
        return modifiers.Translate(where);
    }

    private readonly void CheckSelect(SelectClause clause, GroupPattern where, SolutionModifiers modifiers)
    {
        if (clause.Items.Count == 0 && modifiers.IsGrouped)
        {
            throw Error(clause.Token, "SELECT * does not go with GROUP BY or aggregates: expected the variables by name");
        }

        HashSet<Variable> keys = [.. modifiers.Keys.Select(key => key.Variable)];
        HashSet<Variable> selected = [];
        HashSet<Variable> computed = [];
        foreach (var item in clause.Items)
        {
            // Behind a grouping, only its keys are still in scope.
            var isTaken = modifiers.IsGrouped ? keys.Contains(item.Variable) : where.Scope.Contains(item.Variable);
            if (item.Value is not null && (isTaken || selected.Contains(item.Variable)))
            {
                throw Error(item.Token, $"{item.Variable} has a value already: expected a new variable behind AS");
            }

            if (item.Value is null && computed.Contains(item.Variable))
            {
                throw Error(item.Token, $"{item.Variable} is selected already");
            }

            if (modifiers.IsGrouped && FirstUngrouped(item, keys, computed) is { } variable)
            {
                throw Error(item.Token, $"{variable} is neither grouped by nor inside an aggregate: expected it in GROUP BY, or an aggregate such as SAMPLE({variable})");
            }

            selected.Add(item.Variable);
            if (item.Value is not null)
            {
                computed.Add(item.Variable);
            }
        }
    }

    // Section 11.4: what may be selected from groups
    private static Variable? FirstUngrouped(SelectItem item, HashSet<Variable> keys, HashSet<Variable> computed) => item.Value is null
        ? keys.Contains(item.Variable) ? null : item.Variable
        : AlgebraVariables.OutsideAggregates(item.Value).FirstOrDefault(variable => !keys.Contains(variable) && !computed.Contains(variable));
}
