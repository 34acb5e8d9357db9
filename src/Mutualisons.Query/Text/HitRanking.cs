using System.Buffers;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Search;

namespace Mutualisons.Query.Text;

/// <summary>Hits with their scores, which depend on the hits at hand and on nothing else.</summary>
internal sealed class HitRanking : IDisposable
{
    // A match is an object with an array of weights, and stands in a dictionary.
    private const long BytesPerLiteral = 200;

    private readonly QueryExecution _execution;
    private readonly RowTable _rows;
    private readonly int _literal;
    private readonly Dictionary<ulong, double> _scores = [];
    private readonly ArrayBufferWriter<byte> _left = new();
    private readonly ArrayBufferWriter<byte> _right = new();
    private int[]? _order;
    private long _charged;

    public HitRanking(QueryExecution execution, LiteralSearch search, RowTable rows, int literal)
    {
        _execution = execution;
        _rows = rows;
        _literal = literal;
        Count = rows.Count;
        Score(search);
    }

    /// <summary>How many hits there are.</summary>
    public int Count { get; private set; }

    public int RowAt(int place) => _order is null ? place : _order[place];

    /// <summary>The id of a hit's score.</summary>
    public ulong ScoreOf(int row) => _execution.Terms.Keep(Values.ToId(_execution.Evaluation, XsdValue.FromDouble(ScoreAt(row))));

    /// <summary>Keeps the best hits, best first; equal scores stand in the order of their terms.</summary>
    public void Keep(int? limit)
    {
        if (limit is not { } most)
        {
            return;
        }

        // The head of the queue is the worst of those kept.
        var kept = new PriorityQueue<int, int>(Comparer<int>.Create((left, right) => Compare(right, left)));
        for (var row = 0; row < _rows.Count; row++)
        {
            _execution.Clock.Tick();
            if (kept.Count < most)
            {
                Charge(4 * sizeof(int));
                kept.Enqueue(row, row);
            }
            else if (most > 0)
            {
                kept.EnqueueDequeue(row, row);
            }
        }

        _order = new int[kept.Count];
        for (var place = kept.Count - 1; place >= 0; place--)
        {
            _order[place] = kept.Dequeue();
        }

        Count = _order.Length;
    }

    public void Dispose() => _execution.Budget.Release(_charged);

    private void Score(LiteralSearch search)
    {
        var scoring = new TextScoring(search.Query);
        var matches = new Dictionary<ulong, TextMatch>();
        foreach (var literal in _rows.Columns[_literal].AsSpan(0, _rows.Count))
        {
            _execution.Clock.Tick();
            if (!matches.ContainsKey(literal) && search.Match(literal) is { } match)
            {
                Charge(BytesPerLiteral);
                matches.Add(literal, match);
                scoring.Count(match);
            }
        }

        foreach (var (literal, match) in matches)
        {
            _scores.Add(literal, scoring.Score(match));
        }
    }

    private double ScoreAt(int row) => _scores[_rows.Columns[_literal][row]];

    private int Compare(int left, int right)
    {
        var order = ScoreAt(right).CompareTo(ScoreAt(left));
        for (var c = 0; order == 0 && c < _rows.Columns.Length; c++)
        {
            order = CompareTerms(_rows.Columns[c][left], _rows.Columns[c][right]);
        }

        return order;
    }

    // By kind, value in the order of code points, and language; an unnamed graph comes first.
    private int CompareTerms(ulong left, ulong right)
    {
        if (left == right)
        {
            return 0;
        }

        _left.ResetWrittenCount();
        _right.ResetWrittenCount();
        var first = _execution.Terms.Resolve(left, _left);
        var second = _execution.Terms.Resolve(right, _right);
        var order = first.Kind.CompareTo(second.Kind);
        order = order != 0 ? order : first.Value.SequenceCompareTo(second.Value);
        return order != 0 ? order : first.Language.SequenceCompareTo(second.Language);
    }

    private void Charge(long bytes)
    {
        _execution.Budget.Charge(bytes);
        _charged += bytes;
    }
}
