using System.Buffers;
using System.Text;
using Mutualisons.Query.Execution;
using Mutualisons.Query.Expressions.Functions;
using Mutualisons.Rdf;
using Mutualisons.Rdf.Xsd;
using Mutualisons.Store;

namespace Mutualisons.Query.Expressions;

/// <summary>What expressions share while they are evaluated: scratch columns, the terms they make, and what stays fixed for one execution.</summary>
internal sealed class Evaluation(QueryExecution execution) : IDisposable
{
    private readonly Stack<ulong[]> _free = [];
    private readonly ArrayBufferWriter<byte> _views = new(256);
    private readonly byte[]?[] _datatypes = new byte[Enum.GetValues<XsdType>().Length][];
    private const int BlankNodeSize = 48;
    private long _viewsCharged;

    private readonly Dictionary<(ulong Row, ulong Label), ulong> _blankNodes = [];
    private IriResolver? _resolver;
    private RegexCache? _regexes;
    private GeometryCache? _geometries;
    private int _depth;

    public QueryExecution Execution => execution;

    public TermSpace Terms => execution.Terms;

    /// <summary>Bytes for building a result, empty at the start of each row.</summary>
    public ChargedBuffer Output { get; } = new(execution.Budget);

    /// <summary>The patterns compiled so far.</summary>
    public RegexCache Regexes => _regexes ??= new RegexCache(this);

    /// <summary>The geometries read so far.</summary>
    public GeometryCache Geometries => _geometries ??= new GeometryCache(this);

    /// <summary>Fills a column with lasting ids.</summary>
    public void Evaluate(CompiledExpression expression, Batch batch, Span<ulong> result)
    {
        Enter();
        expression.Evaluate(this, batch, result);
        for (var i = 0; i < batch.Count; i++)
        {
            result[i] = Terms.Keep(result[i]);
        }

        _depth--;
    }

    /// <summary>Selects the rows for which the effective boolean value is true; returns how many.</summary>
    public int Select(CompiledExpression condition, Batch batch, int[] selection)
    {
        Enter();
        var values = Rent();
        condition.Evaluate(this, batch, values);
        var count = 0;
        for (var i = 0; i < batch.Count; i++)
        {
            var row = batch.Row(i);
            selection[count] = row;
            count += BooleanValue.Of(this, values[i]) == TermId.True.Value ? 1 : 0;
        }

        Return(values);
        _depth--;
        return count;
    }

    /// <summary>A scratch column; give it back with <see cref="Return"/>.</summary>
    public ulong[] Rent() => _free.TryPop(out var column) ? column : execution.Rent(Batch.Capacity);

    public void Return(ulong[] column) => _free.Push(column);

    /// <summary>Between rows: what was viewed and built for the last one is no longer needed.</summary>
    public void StartRow()
    {
        execution.Clock.Tick();
        _views.ResetWrittenCount();
        Output.ResetWrittenCount();
    }

    /// <summary>The blank node that a solution has for a label.</summary>
    public ulong BlankNodeFor(ulong row, ulong label)
    {
        if (!_blankNodes.TryGetValue((row, label), out var node))
        {
            execution.Budget.Charge(BlankNodeSize);
            _blankNodes.Add((row, label), node = Terms.NewBlankNode());
        }

        return node;
    }

    /// <summary>The IRI of a datatype.</summary>
    public ReadOnlySpan<byte> DatatypeIri(XsdType type) => _datatypes[(int)type] ??= Encoding.ASCII.GetBytes(type.ToIri().Value);

    /// <summary>Makes an absolute IRI of a reference; false when the outcome is none.</summary>
    public bool TryResolveIri(ReadOnlySpan<byte> reference, out ReadOnlySpan<byte> iri)
    {
        Output.ResetWrittenCount();
        if (execution.BaseIri is { } @base)
        {
            _resolver ??= new IriResolver(@base);
            _resolver.Resolve(reference, Output);
        }
        else
        {
            Output.Write(reference);
        }

        iri = Output.WrittenSpan;
        return IriSyntax.IsValid(iri);
    }

    /// <summary>The term of an id, until the next row.</summary>
    public TermView View(ulong id)
    {
        var view = Terms.Resolve(id, _views);
        execution.Clock.Tick(view.Value.Length);
        if (_views.Capacity > _viewsCharged)
        {
            execution.Budget.Charge(_views.Capacity - _viewsCharged);
            _viewsCharged = _views.Capacity;
        }

        return view;
    }

    public void Dispose()
    {
        foreach (var column in _free)
        {
            execution.Return(column);
        }

        _free.Clear();
        _geometries?.Clear();
        execution.Budget.Release(_blankNodes.Count * (long)BlankNodeSize);
        _blankNodes.Clear();
        execution.Budget.Release(_viewsCharged);
        _viewsCharged = 0;
        Output.Dispose();
    }

    /// <summary>Terms made on the way are forgotten only between outermost expressions: EXISTS evaluates others inside of one.</summary>
    private void Enter()
    {
        if (_depth++ == 0)
        {
            Terms.ForgetTransients();
        }
    }
}
