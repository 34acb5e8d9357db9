using System.Globalization;
using Mutualisons.Query.Planning;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Optimization;

/// <summary>Gives variables that a sub-select does not project names of their own, so that equal names mean the same variable everywhere.</summary>
internal sealed class SeparateSubselects : IAlgebraPass
{
    public string Name => "separate sub-selects";

    public AlgebraNode Rewrite(AlgebraNode pattern, Action check) => new Renaming(check).Outermost(pattern);

    /// <summary>One run of the pass: a counter, and the names in force.</summary>
    private sealed class Renaming(Action check)
    {
        private int _count;

        /// <summary>The query's own projection hides nothing from anybody.</summary>
        public AlgebraNode Outermost(AlgebraNode node) => node switch
        {
            Project or Distinct or Reduced or Slice or OrderBy => AlgebraTree.MapExpressions(AlgebraTree.MapInputs(node, Outermost), e => Expression(e, [])),
            _ => Node(node, []),
        };

        private AlgebraNode Node(AlgebraNode node, Dictionary<Variable, Variable> names)
        {
            check();
            if (node is Service)
            {
                return node;
            }

            if (node is Project project)
            {
                names = names.Where(n => project.Variables.Contains(n.Key)).ToDictionary();
                var sent = Sent(project.Input);
                foreach (var hidden in Variables.InScope(project.Input).Where(v => !project.Variables.Contains(v) && !sent.Contains(v)))
                {
                    names[hidden] = new Variable(string.Create(CultureInfo.InvariantCulture, $".{hidden.Name.TrimStart('.')}.{_count}"));
                }

                _count++;
            }

            var rebuilt = AlgebraTree.MapInputs(node, n => Node(n, names));
            return names.Count == 0 && !AlgebraTree.Expressions(node).Any(ExpressionParts.HasExists)
                ? rebuilt
                : Rename(AlgebraTree.MapExpressions(rebuilt, e => Expression(e, names)), names);
        }

        /// <summary>What goes to other endpoints as text keeps its names.</summary>
        private static HashSet<Variable> Sent(AlgebraNode node) =>
            node is Service ? Variables.InScope(node) : [.. AlgebraTree.Inputs(node).SelectMany(Sent)];

        private Expression Expression(Expression expression, Dictionary<Variable, Variable> names) => expression switch
        {
            VariableExpression variable => new VariableExpression(Name(variable.Variable, names)),
            ExistsExpression exists => exists with { Pattern = Node(exists.Pattern, names) },
            _ => ExpressionTree.MapChildren(expression, e => Expression(e, names)),
        };

        private static Variable Name(Variable variable, Dictionary<Variable, Variable> names) => names.GetValueOrDefault(variable, variable);

        private static PatternTerm Term(PatternTerm term, Dictionary<Variable, Variable> names) => term is Variable variable ? Name(variable, names) : term;

        /// <summary>The names that the node itself spells.</summary>
        private static AlgebraNode Rename(AlgebraNode node, Dictionary<Variable, Variable> names) => node switch
        {
            Bgp bgp => new Bgp(bgp.Patterns.Select(p => new TriplePattern(Term(p.Subject, names), Term(p.Predicate, names), Term(p.Object, names))).ToValueList()),
            PathPattern path => new PathPattern(Term(path.Subject, names), path.Path, Term(path.Object, names)),
            GraphScope scope => scope with { Name = Term(scope.Name, names) },
            PropertyFunction function => function.MapTerms(term => Term(term, names)),
            Extend extend => extend with { Variable = Name(extend.Variable, names) },
            Table table => table with { Variables = table.Variables.Select(v => Name(v, names)).ToValueList() },
            Project project => project with { Variables = project.Variables.Select(v => Name(v, names)).ToValueList() },
            Group group => group with
            {
                Keys = group.Keys.Select(k => k with { Variable = Name(k.Variable, names) }).ToValueList(),
                Aggregates = group.Aggregates.Select(a => a with { Variable = Name(a.Variable, names) }).ToValueList(),
            },
            _ => node,
        };
    }
}
