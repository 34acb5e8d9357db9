using System.Runtime.CompilerServices;
using Mutualisons.Rdf;

namespace Mutualisons.Sparql.Algebra;

/// <summary>SERVICE with a variable: which patterns wait for rows that bind it, and what they become for one endpoint (<see href="https://www.w3.org/TR/sparql11-federated-query/#variableService">SPARQL 1.1 Federated Query, section 2.4</see>).</summary>
public static class ServiceEndpoints
{
    /// <summary>The endpoint variables of a pattern that nothing in it binds, so that only the rows that it is joined with can.</summary>
    /// <remarks>A sub-select lets through what it projects, except one that counts or cuts its rows: its answer is that of all endpoints together.</remarks>
    public static ValueList<Variable> Unbound(AlgebraNode node)
    {
        var open = new List<Variable>();
        AddUnbound(node, open);
        return open.Distinct().ToValueList();
    }

    /// <summary>The pattern for one endpoint: SERVICE with the variable becomes SERVICE with the IRI, joined with that value of the variable.</summary>
    /// <param name="node">The pattern.</param>
    /// <param name="variable">One of its <see cref="Unbound"/> variables.</param>
    /// <param name="endpoint">The value; one that is no IRI leaves the pattern as it is, to fail when it is evaluated.</param>
    public static AlgebraNode Bind(AlgebraNode node, Variable variable, Term? endpoint)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (endpoint is not Iri iri)
        {
            return node;
        }

        return node switch
        {
            Service service when service.Endpoint == variable =>
                new Join(service with { Endpoint = new ConstantTerm(iri) }, new Table([variable], [[iri]])),
            Service or Group or Slice => node,
            Project project when !project.Variables.AsSpan().Contains(variable) => node,
            _ => AlgebraTree.MapInputs(node, input => Bind(input, variable, iri)),
        };
    }

    /// <summary>The variables that a pattern binds by other means than being asked an endpoint's name.</summary>
    public static ValueList<Variable> Binds(AlgebraNode node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return node switch
        {
            Service service => AlgebraVariables.InScope(service.Input),
            Project project => Binds(project.Input).Where(project.Variables.Contains).ToValueList(),
            Minus minus => Binds(minus.Left),
            Extend extend => [.. Binds(extend.Input), extend.Variable],
            GraphScope { Name: Variable name } scope => [.. Binds(scope.Input), name],
            Join or LeftJoin or Union or Filter or GraphScope or Distinct or Reduced or OrderBy or Slice =>
                AlgebraTree.Inputs(node).SelectMany(input => Binds(input)).ToValueList(),
            _ => AlgebraVariables.InScope(node),
        };
    }

    // Most patterns have none, and need not be walked again.
    private static IEnumerable<Variable> Without(ValueList<Variable> open, AlgebraNode binding) =>
        open.IsEmpty ? open : open.Except(Binds(binding));

    private static void AddUnbound(AlgebraNode node, List<Variable> open)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (node)
        {
            case Service { Endpoint: Variable variable }:
                open.Add(variable);
                break;
            case Service or Group or Slice:
                break;
            case Join join:
                open.AddRange(Without(Unbound(join.Left), join.Right));
                open.AddRange(Without(Unbound(join.Right), join.Left));
                break;
            case LeftJoin join:
                AddUnbound(join.Left, open);
                open.AddRange(Without(Unbound(join.Right), join.Left));
                break;
            case Minus minus:
                AddUnbound(minus.Left, open);
                open.AddRange(Without(Unbound(minus.Right), minus.Left));
                break;
            case GraphScope { Name: Variable name } scope:
                open.AddRange(Unbound(scope.Input).Where(variable => variable != name));
                break;
            case Project project:
                open.AddRange(Unbound(project.Input).Where(project.Variables.Contains));
                break;
            default:
                foreach (var input in AlgebraTree.Inputs(node))
                {
                    AddUnbound(input, open);
                }

                break;
        }
    }
}
