using Mutualisons.Query.Execution;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Text;

/// <summary>The searches of one execution, each run once however often its plan, or the plans of its EXISTS, name it.</summary>
internal sealed class LiteralSearches(QueryExecution execution) : IDisposable
{
    private readonly Dictionary<(string Query, bool IsLenient, string? Language), LiteralSearch> _searches = [];

    public LiteralSearch Find(TextMatch match)
    {
        var key = (match.Query, match.IsLenient, match.Language);
        if (!_searches.TryGetValue(key, out var search))
        {
            _searches.Add(key, search = new LiteralSearch(execution, match));
            search.Run();
        }

        return search;
    }

    public void Dispose()
    {
        foreach (var search in _searches.Values)
        {
            search.Dispose();
        }
    }
}
