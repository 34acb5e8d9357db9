using System.Text;
using Mutualisons.Geo;
using Mutualisons.Query.Execution;
using Mutualisons.Rdf;

namespace Mutualisons.Query.Expressions.Functions;

/// <summary>The geometry literals that one execution has read; what is no geometry is remembered too.</summary>
internal sealed class GeometryCache(Evaluation evaluation)
{
    private const int MaxCount = 65_536;

    // A corner of a polygon as objects of the geometry library, measured: 24 bytes of numbers, 24 of header, 8 of reference.
    private const int BytesPerCharacter = 3;

    // Longer texts are read anew each time rather than kept beside their bytes.
    private const long MaxBytes = 64 << 20;

    private readonly GeometryReader _reader = new();
    private readonly Dictionary<ulong, GeometryValue?> _read = [];
    private long _charged;

    /// <summary>The geometry of an id, or null when it is none.</summary>
    public GeometryValue? Find(ulong id)
    {
        if (TermSpace.IsTransient(id))
        {
            return Read(evaluation.View(id));
        }

        if (_read.TryGetValue(id, out var known))
        {
            return known;
        }

        var view = evaluation.View(id);
        var size = (long)view.Value.Length * BytesPerCharacter;
        var value = Read(view);
        if (_read.Count == MaxCount || _charged + size > MaxBytes)
        {
            Clear();
        }

        evaluation.Execution.Budget.Charge(size);
        _charged += size;
        _read.Add(id, value);
        return value;
    }

    /// <summary>Forgets all of them, and gives their memory back to the budget.</summary>
    public void Clear()
    {
        _read.Clear();
        evaluation.Execution.Budget.Release(_charged);
        _charged = 0;
    }

    private GeometryValue? Read(in TermView view)
    {
        if (view.Kind != TermKind.Literal || GeometryDatatypes.FormatOf(view.Datatype) is not { } format)
        {
            return null;
        }

        return _reader.TryRead(Encoding.UTF8.GetString(view.Value), format, out var value, out _) ? value : null;
    }
}
