using System.Buffers;
using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;
using Mutualisons.Search;
using Mutualisons.Sparql;

namespace Mutualisons.Query.Text;

/// <summary>One search of one execution: finds the literals that match, whoever may see them, and later scores and marks those that are visible.</summary>
internal sealed class LiteralSearch : IDisposable
{
    // A match is an object with an array of weights, and stands in a dictionary.
    private const int BytesPerMatch = 200;
    private const int MaxKept = 50_000;

    // How much of a search that is wrong is said again.
    private const int MostShown = 100;

    private readonly QueryExecution _execution;
    private readonly Dictionary<ulong, TextMatch> _matches = [];
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly RowTable _found;
    private readonly string? _language;

    public LiteralSearch(QueryExecution execution, Sparql.Algebra.TextMatch match)
    {
        _execution = execution;
        Query = Parse(match);
        _language = match.Language;
        Matcher = new TextMatcher(Query, _language);
        _found = new RowTable(execution, 1);
    }

    /// <summary>What is searched for.</summary>
    public TextQuery Query { get; }

    /// <summary>The ids of the literals that match, ascending.</summary>
    public ReadOnlySpan<ulong> Literals => _found.Columns[0].AsSpan(0, _found.Count);

    private TextMatcher Matcher { get; }

    /// <summary>Looks at the candidates of the index, and at every literal that the index does not have yet.</summary>
    public void Run()
    {
        foreach (var candidate in _execution.Snapshot.FindText(Query, _language, _execution.Clock.Cancellation))
        {
            _execution.Clock.Tick();
            if (Read(candidate.Value) is var (text, language) && Matcher.Match(text, language) is { } match)
            {
                Keep(candidate.Value, match);

                // First the row, since making room for it may replace the columns.
                var row = _found.AppendRow();
                _found.Columns[0][row] = candidate.Value;
            }
        }

        _found.Columns[0].AsSpan(0, _found.Count).Sort();
        _execution.Clock.Check();
    }

    /// <summary>How a literal matches; null when it does not.</summary>
    public TextMatch? Match(ulong literal)
    {
        if (_matches.TryGetValue(literal, out var match))
        {
            return match;
        }

        var (text, language) = Read(literal);
        return Matcher.Match(text, language);
    }

    /// <summary>The literal with marks around what matches, in the same language.</summary>
    public ulong Mark(ulong literal, TextSnippetOptions options)
    {
        var (text, language) = Read(literal);
        var marked = TextSnippet.Create(text, Matcher.Highlights(text, language), options);
        return _execution.Terms.Intern(language is null ? new Literal(marked) : new Literal(marked, language));
    }

    public void Dispose()
    {
        _execution.Budget.Release(_matches.Count * BytesPerMatch);
        _found.Dispose();
    }

    // Scores ask again how each visible literal matches; past a number it is made out anew, which costs time and no memory.
    private void Keep(ulong literal, TextMatch match)
    {
        if (_matches.Count < MaxKept)
        {
            _execution.Budget.Charge(BytesPerMatch);
            _matches.Add(literal, match);
        }
    }

    private (string Text, string? Language) Read(ulong literal)
    {
        _buffer.ResetWrittenCount();
        var view = _execution.Terms.Resolve(literal, _buffer);
        return (Encoding.UTF8.GetString(view.Value), view.Language.IsEmpty ? null : Encoding.UTF8.GetString(view.Language));
    }

    private static TextQuery Parse(Sparql.Algebra.TextMatch match)
    {
        if (match.IsLenient)
        {
            return TextQuery.ParseLenient(match.Query).Widen(TextWidening.All);
        }

        return TextQuery.TryParse(match.Query, out var query, out var error)
            ? query
            : throw new QueryNotSupportedException($"text:query \"{(match.Query.Length > MostShown ? match.Query[..MostShown] + "…" : match.Query)}\": {error.Message}", error);
    }
}
