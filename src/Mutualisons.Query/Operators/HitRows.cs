using Mutualisons.Query.Execution;
using Mutualisons.Query.Text;
using Mutualisons.Search;
using Mutualisons.Sparql.Algebra;
using Mutualisons.Store;

namespace Mutualisons.Query.Operators;

/// <summary>Hits as a caller wants them: the literal once more with marks around what matched, and no name for the unnamed graph.</summary>
/// <param name="input">The hits.</param>
/// <param name="search">What found them.</param>
/// <param name="literal">The column of the literals.</param>
/// <param name="marked">The column to add.</param>
/// <param name="marks">The marks; null adds the literal as it is.</param>
/// <param name="graph">The column of the graphs, or -1.</param>
internal sealed class HitRows(Operator input, LiteralSearch search, int literal, Variable marked, TextHighlight? marks, int graph)
    : Operator(Describe(input.Relation, marked, graph), input)
{
    public override string Label => marks is null ? "Hits" : $"Highlight \"{search.Query}\"";

    protected override Cursor Start(QueryExecution execution) => new HitCursor(this, Inputs[0].Open(execution), search, literal, marks, graph, execution);

    private static Relation Describe(Relation input, Variable marked, int graph)
    {
        var columns = input.Unordered().With(marked, true, input.Rows);
        return new Relation(columns.Columns, [.. columns.Certain.Select((certain, c) => certain && c != graph)], columns.Rows, columns.Distinct);
    }

    private sealed class HitCursor(Operator plan, Cursor input, LiteralSearch search, int literal, TextHighlight? marks, int graph, QueryExecution execution) : Cursor
    {
        private readonly OutputBatch _output = new(execution, plan.Relation.Columns.Length);
        private readonly TextSnippetOptions _options = new()
        {
            StartMark = marks?.Start ?? string.Empty,
            EndMark = marks?.End ?? string.Empty,
            MaxLength = int.MaxValue,
            IsHtml = false,
        };

        public override Batch? Next()
        {
            if (input.Next() is not { } batch)
            {
                return null;
            }

            var columns = _output.Columns;
            for (var c = 0; c < columns.Length - 1; c++)
            {
                batch.Gather(c, columns[c]);
            }

            for (var i = 0; i < batch.Count; i++)
            {
                execution.Clock.Tick();
                columns[^1][i] = marks is null ? columns[literal][i] : search.Mark(columns[literal][i], _options);
                if (graph >= 0 && columns[graph][i] == TermId.DefaultGraph.Value)
                {
                    columns[graph][i] = 0;
                }
            }

            return _output.Take(batch.Count);
        }

        public override void Dispose()
        {
            input.Dispose();
            _output.Dispose();
        }
    }
}
