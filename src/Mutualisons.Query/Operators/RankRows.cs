using Mutualisons.Query.Execution;
using Mutualisons.Query.Text;
using Mutualisons.Sparql.Algebra;

namespace Mutualisons.Query.Operators;

/// <summary>Scores the hits of a text search among each other and keeps the best: all of them count before the first leaves.</summary>
/// <param name="input">The visible hits.</param>
/// <param name="search">What found them.</param>
/// <param name="literal">The column of the literals.</param>
/// <param name="score">The column to add.</param>
/// <param name="limit">How many hits to keep, best first; null keeps all as they come.</param>
internal sealed class RankRows(Operator input, LiteralSearch search, int literal, Variable score, int? limit)
    : Operator(input.Relation.Unordered().With(score, true, input.Relation.Rows).WithRows(Math.Min(limit ?? double.MaxValue, input.Relation.Rows)), input)
{
    public override string Label => limit is null ? $"Score \"{search.Query}\"" : $"Best {limit} \"{search.Query}\"";

    protected override Cursor Start(QueryExecution execution) => new RankCursor(this, Inputs[0].Open(execution), search, literal, limit, execution);

    private sealed class RankCursor(Operator plan, Cursor input, LiteralSearch search, int literal, int? limit, QueryExecution execution) : Cursor
    {
        private readonly RowTable _rows = new(execution, plan.Relation.Columns.Length - 1);
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private HitRanking? _ranking;
        private int _next;

        public override Batch? Next()
        {
            _ranking ??= Rank();
            execution.Clock.Check();
            var count = Math.Min(_ranking.Count - _next, Batch.Capacity);
            for (var i = 0; i < count; i++)
            {
                var row = _ranking.RowAt(_next + i);
                for (var c = 0; c < _rows.Columns.Length; c++)
                {
                    _output.Columns[c][i] = _rows.Columns[c][row];
                }

                _output.Columns[^1][i] = _ranking.ScoreOf(row);
            }

            _next += count;
            return count == 0 ? null : _output.Take(count);
        }

        public override void Dispose()
        {
            input.Dispose();
            _ranking?.Dispose();
            _rows.Dispose();
            _output.Dispose();
        }

        private HitRanking Rank()
        {
            while (limit != 0 && input.Next() is { } batch)
            {
                execution.Clock.Check();
                _rows.Append(batch);
            }

            var ranking = new HitRanking(execution, search, _rows, literal);
            ranking.Keep(limit);
            return ranking;
        }
    }
}
