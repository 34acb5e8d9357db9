using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Mutualisons.Sparql.Explanations;

/// <summary>An explanation as JSON.</summary>
internal static class ExplanationJson
{
    // A plan of the deepest query that the parser takes, several operators a level.
    private const int MaxDepth = 10_000;

    // The answer is application/json and never part of a page, so that IRIs and operators may stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, MaxDepth = MaxDepth, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(QueryExplanation explanation)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        json.WriteNumber("commit", explanation.Commit);
        json.WriteString("stopped", explanation.Stopped);
        json.WriteNumber("rows", explanation.Rows);
        json.WriteNumber("planningMilliseconds", Milliseconds(explanation.PlanningTime));
        json.WriteNumber("runningMilliseconds", Milliseconds(explanation.RunningTime));
        json.WriteNumber("peakMemoryBytes", explanation.PeakMemory);
        json.WritePropertyName("plan");
        WriteOperator(json, explanation.Plan);
        WriteJoins(json, explanation.Joins);
        WriteRewrites(json, explanation.Rewrites);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static double Milliseconds(TimeSpan time) => Math.Round(time.TotalMilliseconds, 3);

    private static void WriteOperator(Utf8JsonWriter json, PlanOperator? plan)
    {
        if (plan is null)
        {
            json.WriteNullValue();
            return;
        }

        json.WriteStartObject();
        json.WriteString("operator", plan.Name);
        json.WriteString("label", plan.Label);
        json.WriteStartArray("columns");
        foreach (var column in plan.Columns)
        {
            json.WriteStringValue(column.Name);
        }

        json.WriteEndArray();
        json.WriteNumber("expectedRows", Math.Round(plan.ExpectedRows, 2));
        json.WriteNumber("rows", plan.Rows);
        json.WriteNumber("batches", plan.Batches);
        json.WriteNumber("rowsRead", plan.RowsRead);
        json.WriteNumber("totalMilliseconds", Milliseconds(plan.TotalTime));
        json.WriteNumber("selfMilliseconds", Milliseconds(plan.SelfTime));
        json.WriteNumber("peakMemoryBytes", plan.PeakMemory);
        json.WriteStartArray("inputs");
        foreach (var input in plan.Inputs)
        {
            WriteOperator(json, input);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteJoins(Utf8JsonWriter json, ValueList<PlannedJoin> joins)
    {
        json.WriteStartArray("joins");
        foreach (var join in joins)
        {
            json.WriteStartObject();
            json.WriteStartArray("operands");
            foreach (var operand in join.Operands)
            {
                json.WriteStartObject();
                json.WriteString("label", operand.Label);
                json.WriteNumber("expectedRows", Math.Round(operand.ExpectedRows, 2));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteString("order", join.Order);
            json.WriteString("search", join.Search);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteRewrites(Utf8JsonWriter json, ValueList<PlanRewrite> rewrites)
    {
        json.WriteStartArray("passes");
        foreach (var rewrite in rewrites)
        {
            json.WriteStartObject();
            json.WriteString("name", rewrite.Name);
            json.WriteBoolean("changed", rewrite.Algebra is not null);
            json.WriteString("algebra", rewrite.Algebra);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
