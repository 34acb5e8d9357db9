using Mutualisons.Query.Execution;

namespace Mutualisons.Query.Expressions;

/// <summary>A call that is an error when an argument is one.</summary>
internal sealed class FunctionCall(SparqlFunction function, CompiledExpression[] arguments) : CompiledExpression
{
    public override void Evaluate(Evaluation evaluation, Batch batch, Span<ulong> result)
    {
        var columns = new ulong[arguments.Length][];
        for (var a = 0; a < arguments.Length; a++)
        {
            columns[a] = evaluation.Rent();
            arguments[a].Evaluate(evaluation, batch, columns[a]);
        }

        var row = new ulong[arguments.Length];
        for (var i = 0; i < batch.Count; i++)
        {
            evaluation.StartRow();
            var isError = false;
            for (var a = 0; a < row.Length; a++)
            {
                row[a] = columns[a][i];
                isError |= row[a] == 0;
            }

            result[i] = isError ? 0 : function(evaluation, row);
        }

        foreach (var column in columns)
        {
            evaluation.Return(column);
        }
    }
}
