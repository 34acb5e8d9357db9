using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Services;

/// <summary>The calls that one execution makes to other endpoints; the same text is asked of an endpoint once, and a failure is remembered too.</summary>
internal sealed class ServiceCalls(QueryExecution execution) : IDisposable
{
    /// <summary>How many different calls one query may make.</summary>
    public const int MaxCalls = 1_000;

    private readonly Dictionary<(Iri Endpoint, string Text), ServiceAnswer> _answers = [];

    /// <summary>Appends an endpoint's rows of some variables to a table; blank nodes are new ones each time.</summary>
    /// <exception cref="ServiceException">The endpoint may not be called, or failed.</exception>
    public void Ask(Iri endpoint, string text, Variable[] variables, RowTable rows)
    {
        if (!_answers.TryGetValue((endpoint, text), out var answer))
        {
            if (_answers.Count == MaxCalls)
            {
                throw new QueryBudgetException($"The query makes more than {MaxCalls} calls to other endpoints: ask for fewer endpoints or rows before its SERVICE.");
            }

            answer = new ServiceAnswer(execution, variables.Length);
            _answers.Add((endpoint, text), answer);
            Call(endpoint, text, variables, answer);
        }

        answer.CopyTo(rows);
    }

    public void Dispose()
    {
        foreach (var answer in _answers.Values)
        {
            answer.Dispose();
        }
    }

    private void Call(Iri endpoint, string text, Variable[] variables, ServiceAnswer answer)
    {
        try
        {
            var client = execution.Options.ServiceClient ?? throw new ServiceException($"SERVICE {endpoint}: this server calls no other endpoints.");

            // Queries run on their own threads, so waiting here holds up nobody else.
            execution.Clock.Wait(stop => ReadAsync(client.SelectAsync(endpoint, text, variables.ToValueList(), stop), answer, stop));
        }
        catch (ServiceException failure)
        {
            answer.Fail(failure);
        }
    }

    private async Task ReadAsync(IAsyncEnumerable<ValueList<Term?>> rows, ServiceAnswer answer, CancellationToken stop)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var nodes = new Dictionary<string, ulong>();
        await foreach (var row in rows.WithCancellation(stop))
        {
            stop.ThrowIfCancellationRequested();
            var number = answer.Rows.AppendRow();
            for (var c = 0; c < row.Count; c++)
            {
                answer.Rows.Columns[c][number] = IdOf(row[c]);
            }
        }

        ulong NodeOf(BlankNode node)
        {
            if (!nodes.TryGetValue(node.Label, out var id))
            {
                nodes.Add(node.Label, id = execution.Terms.NewBlankNode());
                answer.HasBlankNodes = true;
            }

            return id;
        }

        ulong IdOf(Term? term)
        {
            switch (term)
            {
                case null:
                    return 0;
                case BlankNode node:
                    return NodeOf(node);
                case TripleTerm { Triple: var (subject, predicate, @object) }:
                    return execution.Terms.MakeTriple(IdOf(subject), IdOf(predicate), IdOf(@object));
                default:
                    buffer.ResetWrittenCount();
                    return execution.Terms.Intern(term.ToView(buffer));
            }
        }
    }
}
