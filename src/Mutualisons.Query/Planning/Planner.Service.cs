using Mutualisons.Query.Operators;
using Mutualisons.Rdf;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Planning;

/// <content>SERVICE: the pattern as written goes to the endpoint, and its solutions come back as rows.</content>
internal sealed partial class Planner
{
    private const double ServiceRowsGuess = 1000;

    private ServiceRows PlanService(Service service)
    {
        Variable[] variables = [.. Variables.InScope(service.Input).Where(v => !v.IsBlankNode && !v.IsInternal)];
        var endpoint = service.Endpoint switch
        {
            ConstantTerm { Value: Iri iri } => iri,
            Variable variable when _parameters.TryGetValue(variable, out var given) => ToIri(given),
            _ => null,
        };
        return new ServiceRows(service, endpoint, [.. variables.Where(v => !IsGiven(v))], ServiceRowsGuess);
    }

    private Iri? ToIri(ulong id)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        return TermId.FromValue(id).IsUnbound ? null : _execution.Terms.Resolve(id, buffer).ToTerm() as Iri;
    }
}
