using Mutualisons.Query.Execution;
using Mutualisons.Query.Services;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The solutions of another endpoint (SPARQL 1.1 Federated Query); with SILENT a failure, at whatever row, is one empty solution.</summary>
/// <param name="service">The pattern.</param>
/// <param name="endpoint">Who is asked; null when the endpoint is a variable without an IRI, which is a failure.</param>
/// <param name="relation">The variables asked for.</param>
/// <param name="keys">Values to restrict the answer to; null asks for all.</param>
internal sealed class ServiceRows(Service service, Iri? endpoint, Relation relation, ServiceKeys? keys = null) : Operator(relation)
{
    public override string Label => $"Service {endpoint?.ToString() ?? service.Endpoint.ToString()}";

    protected override Cursor Start(QueryExecution execution) => new ServiceCursor(this, execution);

    private void Fill(RowTable rows, QueryExecution execution)
    {
        try
        {
            if (endpoint is null)
            {
                throw new ServiceException($"SERVICE {service.Endpoint}: the variable has to be bound to the IRI of an endpoint by the patterns that the SERVICE is joined with.");
            }

            var select = $"SELECT {(Relation.Columns.Length == 0 ? "*" : string.Join(' ', Relation.Columns.AsEnumerable()))} WHERE {service.PatternText}";
            foreach (var block in keys?.ToBlocks(execution) ?? [string.Empty])
            {
                execution.Services.Ask(endpoint, select + block, Relation.Columns, rows);
            }

            CheckBound(rows);
        }
        catch (ServiceException) when (service.IsSilent)
        {
            // SILENT: as if the pattern were empty (Federated Query, section 2.3).
            rows.Clear();
            rows.AppendRow();
        }
    }

    /// <summary>Plans rely on what the pattern always binds.</summary>
    private void CheckBound(RowTable rows)
    {
        for (var c = 0; c < Relation.Columns.Length; c++)
        {
            if (Relation.Certain[c] && rows.Columns[c].AsSpan(0, rows.Count).Contains(0UL))
            {
                throw new ServiceException($"SERVICE {endpoint}: the endpoint answered with a row without {Relation.Columns[c]}, which the pattern always binds.") { Fault = RemoteFault.Failed };
            }
        }
    }

    private sealed class ServiceCursor(ServiceRows plan, QueryExecution execution) : Cursor
    {
        private readonly RowTable _rows = new(execution, plan.Relation.Columns.Length);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private bool _hasAnswer;
        private int _next;

        public override Batch? Next()
        {
            execution.Clock.Check();
            if (!_hasAnswer)
            {
                plan.Fill(_rows, execution);
                _hasAnswer = true;
            }

            var count = Math.Min(Batch.Capacity, _rows.Count - _next);
            for (var c = 0; c < _output.Columns.Length; c++)
            {
                _rows.Columns[c].AsSpan(_next, count).CopyTo(_output.Columns[c]);
            }

            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            _rows.Dispose();
            _output.Dispose();
        }
    }
}
