using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>The solutions of another endpoint (SPARQL 1.1 Federated Query); with SILENT a failure is one empty solution.</summary>
internal sealed class ServiceRows(Service service, Iri? endpoint, Variable[] columns, double rows)
    : Operator(new Relation(columns, [.. columns.Select(_ => false)], rows))
{
    public override string Label => $"Service {service.Endpoint}";

    protected override Cursor Start(QueryExecution execution) => new ServiceCursor(this, service, endpoint, execution);

    private sealed class ServiceCursor(Operator plan, Service service, Iri? endpoint, QueryExecution execution) : Cursor
    {
        private readonly RowTable _rows = new(execution, plan.Relation.Columns.Length);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private readonly Dictionary<string, ulong> _blankNodes = [];
        private readonly ArrayBufferWriter<byte> _buffer = new();
        private bool _hasAnswer;
        private int _next;

        public override Batch? Next()
        {
            if (!_hasAnswer)
            {
                Ask();
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

        private void Ask()
        {
            try
            {
                if (endpoint is null || execution.Options.ServiceClient is not { } client)
                {
                    throw new ServiceException(endpoint is null
                        ? $"SERVICE {service.Endpoint}: the endpoint has to be an IRI."
                        : $"SERVICE {endpoint}: this server calls no other endpoints.");
                }

                // Queries run on their own threads, so waiting here holds up nobody else.
                AskAsync(client, endpoint).GetAwaiter().GetResult();
            }
            catch (ServiceException) when (service.IsSilent)
            {
                // SILENT: as if the pattern were empty.
                _rows.Clear();
                _rows.AppendRow();
            }
        }

        private async Task AskAsync(IServiceClient client, Iri address)
        {
            var variables = plan.Relation.Columns.ToValueList();
            var text = $"SELECT {(variables.IsEmpty ? "*" : string.Join(' ', plan.Relation.Columns.AsEnumerable()))} WHERE {service.PatternText}";
            await foreach (var row in client.SelectAsync(address, text, variables, execution.Clock.Cancellation))
            {
                execution.Clock.Check();
                var number = _rows.AppendRow();
                for (var c = 0; c < _rows.Columns.Length; c++)
                {
                    _rows.Columns[c][number] = row[c] is { } term ? IdOf(term) : 0;
                }
            }
        }

        /// <summary>Blank nodes of an answer are nobody else's.</summary>
        private ulong IdOf(Term term)
        {
            if (term is not BlankNode blank)
            {
                _buffer.ResetWrittenCount();
                return execution.Terms.Intern(term.ToView(_buffer));
            }

            if (!_blankNodes.TryGetValue(blank.Label, out var id))
            {
                _blankNodes.Add(blank.Label, id = execution.Terms.NewBlankNode());
            }

            return id;
        }
    }
}
