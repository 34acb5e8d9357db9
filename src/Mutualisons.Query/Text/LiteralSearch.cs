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
    private readonly QueryExecution _execution;
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
            if (Match(candidate.Value) is not null)
            {
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

    public void Dispose() => _found.Dispose();

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
            : throw new QueryNotSupportedException($"text:query \"{match.Query}\": {error.Message}", error);
    }
}
