using System.Text;
using System.Text.RegularExpressions;
using Mutualisons.Query.Expressions.Functions.Regexes;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>The patterns that one execution has compiled.</summary>
internal sealed class RegexCache(Evaluation evaluation)
{
    private const int MaxPatterns = 256;
    private const int MaxPatternLength = 10_000;

    // A match can be neither interrupted nor resumed, so this is how much later than its limit a query may end.
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(2);

    private readonly Dictionary<(string Pattern, string Flags), Regex?> _compiled = [];
    private (ulong Pattern, ulong Flags) _last;
    private Regex? _lastRegex;

    /// <summary>The compiled pattern, or null when pattern or flags are none; 0 stands for no flags.</summary>
    public Regex? Find(ulong pattern, ulong flags)
    {
        (pattern, flags) = (evaluation.Terms.Keep(pattern), flags == 0 ? 0 : evaluation.Terms.Keep(flags));
        if (_last != (pattern, flags))
        {
            _lastRegex = Find(Text(pattern), flags == 0 ? "" : Text(flags));
            _last = (pattern, flags);
        }

        return _lastRegex;
    }

    private string? Text(ulong id)
    {
        var view = evaluation.View(id);
        return Texts.IsSimple(view) ? Encoding.UTF8.GetString(view.Value) : null;
    }

    private Regex? Find(string? pattern, string? flags)
    {
        if (pattern is null || flags is null)
        {
            return null;
        }

        if (!_compiled.TryGetValue((pattern, flags), out var regex))
        {
            if (_compiled.Count == MaxPatterns)
            {
                _compiled.Clear();
            }

            if (pattern.Length > MaxPatternLength)
            {
                throw new QueryBudgetException($"A regular expression may have {MaxPatternLength:N0} characters; this one has {pattern.Length:N0}: shorten it, or test several.");
            }

            regex = XPathRegex.Compile(pattern, flags, LongestMatch);
            _compiled.Add((pattern, flags), regex);
        }

        return regex;
    }
}
