using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Mutualisons.Web.Problems;

/// <summary>Makes <c>application/problem+json</c> answers (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>).</summary>
internal sealed class ProblemFactory(WebOptions options)
{
    private readonly WebOptions _options = options;

    /// <summary>A problem of that type; <paramref name="detail"/> says what is wrong with this request and what to do.</summary>
    public ProblemHttpResult Create(ProblemType type, string detail, params (string Name, object? Value)[] members) =>
        TypedResults.Problem(
            detail,
            statusCode: type.Status,
            title: type.Title,
            type: _options.Iris.At("problems/" + type.Name),
            extensions: members.Select(member => KeyValuePair.Create(member.Name, member.Value)));
}
