namespace Mutualisons.Web.Problems;

/// <summary>Makes answers that say what is wrong (<see href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</see>).</summary>
internal sealed class ProblemFactory(WebOptions options)
{
    private readonly WebOptions _options = options;

    /// <summary>A problem of that type; <paramref name="detail"/> says what is wrong with this request and what to do.</summary>
    public ProblemResult Create(ProblemType type, ProblemDetail detail, params (string Name, object? Value)[] members) =>
        new(type, detail, [.. members.Select(member => KeyValuePair.Create(member.Name, member.Value))], _options.Iris);
}
