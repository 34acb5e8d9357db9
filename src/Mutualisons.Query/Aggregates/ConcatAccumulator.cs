using System.Buffers;
using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions.Functions;
using Mutualisons.Rdf;

namespace Mutualisons.Query.Aggregates;

/// <summary>GROUP_CONCAT: the texts of all values with a separator between; a value without text makes the whole an error.</summary>
internal sealed class ConcatAccumulator(QueryExecution execution, string separator) : Accumulator(execution)
{
    private const int BufferSize = 40;
    private readonly byte[] _separator = Encoding.UTF8.GetBytes(separator);
    private ChargedBuffer?[] _texts = [];
    private bool[] _failed = [];

    public override void Reserve(int groups)
    {
        Grow(ref _texts, groups, IntPtr.Size);
        Grow(ref _failed, groups, sizeof(bool));
    }

    public override void Add(int group, ulong value)
    {
        var view = value == 0 ? default : Evaluation.View(value);
        if (view.Kind is not (TermKind.Literal or TermKind.Iri))
        {
            _failed[group] = true;
            return;
        }

        if (_texts[group] is { } text)
        {
            text.Write(_separator);
        }
        else
        {
            Charge(BufferSize);
            text = _texts[group] = new ChargedBuffer(Evaluation.Execution.Budget);
        }

        text.Write(view.Value);
    }

    public override ulong Finish(int group) => _failed[group]
        ? 0
        : Evaluation.Terms.Keep(Texts.Make(Evaluation, _texts[group] is { } text ? text.WrittenSpan : default));

    public override void Dispose()
    {
        base.Dispose();
        foreach (var text in _texts)
        {
            text?.Dispose();
        }
    }
}
