using System.Runtime.CompilerServices;
using System.Text;
using Mutualisons.Outbound;
using Mutualisons.Rdf;
using Mutualisons.Sparql;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Remote;

/// <summary>Asks endpoints by the <see href="https://www.w3.org/TR/sparql11-protocol/">SPARQL 1.1 Protocol</see>, where the outbound rules let it; thread-safe.</summary>
/// <remarks>An answer is read whole, within the limits, before its first row is given: a SERVICE that fails half-way has to count as one that gave nothing.</remarks>
/// <param name="http">What sends the requests.</param>
/// <param name="limits">How large an answer may be.</param>
public sealed class HttpServiceClient(OutboundClient http, SparqlResultReaderOptions? limits = null) : IServiceClient
{
    // Longer request lines are refused by some servers and proxies.
    private const int MaxUrlLength = 2_000;
    private const string FormType = "application/x-www-form-urlencoded";

    // CSV says nothing of kinds, datatypes and languages, so it comes last.
    private const string Accept = "application/sparql-results+json, application/sparql-results+xml;q=0.9, text/tab-separated-values;q=0.7, application/json;q=0.6, application/xml;q=0.5, text/csv;q=0.1";

    /// <inheritdoc/>
    public async IAsyncEnumerable<ValueList<Term?>> SelectAsync(
        Iri endpoint,
        string query,
        ValueList<Variable> variables,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var answer = await AskAsync(endpoint, query, cancellationToken);
        int[] places = [.. variables.Select(variable => IndexOf(answer.Variables, variable))];
        for (var i = 0; i < answer.Rows.Count; i++)
        {
            var row = answer.Rows[i];
            yield return ValueList.Create<Term?>([.. places.Select(place => place < 0 ? null : row[place])]);
        }
    }

    private static int IndexOf(ValueList<Variable> variables, Variable wanted)
    {
        for (var i = 0; i < variables.Count; i++)
        {
            if (variables[i] == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    private async Task<SparqlResultSet> AskAsync(Iri endpoint, string query, CancellationToken cancellationToken)
    {
        try
        {
            await using var response = await http.SendAsync(MakeRequest(endpoint.Value, query), cancellationToken);
            if (!response.IsSuccess)
            {
                throw new ServiceException($"SERVICE {endpoint}: the endpoint answered {await FirstLine.OfFailureAsync(response, cancellationToken)}") { Fault = RemoteFault.Failed };
            }

            var reader = SparqlResultFormatRegistry.Default.FindReaderByMediaType(response.MediaType ?? string.Empty)
                ?? throw new ServiceException($"SERVICE {endpoint}: the endpoint answered with {response.MediaType ?? "no media type"}, which is no form of query results: is it a SPARQL endpoint?") { Fault = RemoteFault.Failed };
            var answer = await reader.ReadAsync(response.Body, limits, cancellationToken);
            return answer.Boolean is null ? answer : throw new ServiceException($"SERVICE {endpoint}: the endpoint answered a SELECT with yes or no.") { Fault = RemoteFault.Failed };
        }
        catch (OutboundException exception)
        {
            throw new ServiceException($"SERVICE {endpoint}: {exception.Message}", exception) { Fault = Faults.Of(exception) };
        }
        catch (SparqlResultException exception)
        {
            throw new ServiceException($"SERVICE {endpoint}: the endpoint's answer cannot be read: {exception.Message}", exception) { Fault = RemoteFault.Failed };
        }
    }

    /// <summary>Section 2.1: by GET while the URL is short, else as a form.</summary>
    private static OutboundRequest MakeRequest(string endpoint, string query)
    {
        var form = "query=" + Uri.EscapeDataString(query);
        var hash = endpoint.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? endpoint : endpoint[..hash];
        return address.Length + form.Length < MaxUrlLength
            ? new OutboundRequest($"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{form}") { Accept = Accept }
            : new OutboundRequest(address) { Accept = Accept, ContentType = FormType, Body = Encoding.ASCII.GetBytes(form) };
    }
}
