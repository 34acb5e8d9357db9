using System.Runtime.CompilerServices;
using Mutualisons.Rdf;

namespace Mutualisons.Query.Execution;

/// <summary>Terms as UTF-8 in blocks that never move, numbered from 0; one thread adds while others read what they were given.</summary>
internal sealed class TermHeap(MemoryBudget budget) : IDisposable
{
    private const int EntriesPerBlock = 1024;
    private const int FirstBytes = 4 * 1024;
    private const int MaxBlockBytes = 1 << 20;
    private const int DatatypeOverhead = 64;
    private const int KeptDatatypes = 32;

    private readonly HashSet<byte[]> _datatypes = new(ByteArrayComparer.Instance);
    private Entry[][] _entries = new Entry[4][];
    private byte[] _bytes = [];
    private int _used;
    private long _charged;
    private long _full;
    private long _datatypeBytes;

    public int Count { get; private set; }

    /// <summary>Any term but a triple term.</summary>
    public TermView this[int index] => At(index).View;

    public TermKind KindOf(int index) => At(index).Kind;

    /// <summary>The parts of a triple term, as <see cref="AddTriple"/> took them.</summary>
    public ReadOnlySpan<byte> TripleAt(int index) => At(index).Value;

    public int Add(in TermView term) => Add(term.Kind, term.Value, term.Language, term.Datatype, term.Direction);

    /// <summary>Adds a triple term by what stands for its parts.</summary>
    public int AddTriple(ReadOnlySpan<byte> parts) => Add(TermKind.TripleTerm, parts, default, default, BaseDirection.None);

    private int Add(TermKind kind, ReadOnlySpan<byte> value, ReadOnlySpan<byte> language, ReadOnlySpan<byte> datatype, BaseDirection direction)
    {
        var block = Count / EntriesPerBlock;
        if (block == _entries.Length)
        {
            var grown = new Entry[block * 2][];
            _entries.CopyTo(grown, 0);
            Volatile.Write(ref _entries, grown);
        }

        if (_entries[block] is null)
        {
            Charge(EntriesPerBlock * Unsafe.SizeOf<Entry>());
            _entries[block] = new Entry[EntriesPerBlock];
        }

        var offset = Reserve(value.Length + language.Length);
        value.CopyTo(_bytes.AsSpan(offset));
        language.CopyTo(_bytes.AsSpan(offset + value.Length));
        _entries[block][Count % EntriesPerBlock] = new Entry(kind, _bytes, offset, value.Length, language.Length, Datatype(datatype), direction);
        return Count++;
    }

    /// <summary>Forgets every term; views handed out before are no longer valid.</summary>
    public void Clear()
    {
        // The last block serves on; those before it are garbage once no entry points there.
        if (_full > 0 || _datatypes.Count > KeptDatatypes)
        {
            for (var block = 0; block * EntriesPerBlock < Count; block++)
            {
                Array.Clear(_entries[block]);
            }

            _datatypes.Clear();
            Release(_full + _datatypeBytes);
            (_full, _datatypeBytes) = (0, 0);
        }

        Count = 0;
        _used = 0;
    }

    public void Dispose()
    {
        budget.Release(_charged);
        _charged = 0;
    }

    private ref readonly Entry At(int index) => ref Volatile.Read(ref _entries)[index / EntriesPerBlock][index % EntriesPerBlock];

    private int Reserve(int length)
    {
        if (_bytes.Length - _used < length)
        {
            var size = Math.Max(length, Math.Clamp(_bytes.Length * 2, FirstBytes, MaxBlockBytes));
            Charge(size);
            _full += _bytes.Length;
            _bytes = new byte[size];
            _used = 0;
        }

        var offset = _used;
        _used += length;
        return offset;
    }

    private byte[] Datatype(ReadOnlySpan<byte> datatype)
    {
        if (datatype.IsEmpty)
        {
            return [];
        }

        var known = _datatypes.GetAlternateLookup<ReadOnlySpan<byte>>();
        if (!known.TryGetValue(datatype, out var found))
        {
            Charge(datatype.Length + DatatypeOverhead);
            _datatypeBytes += datatype.Length + DatatypeOverhead;
            _datatypes.Add(found = datatype.ToArray());
        }

        return found;
    }

    private void Charge(long bytes)
    {
        budget.Charge(bytes);
        _charged += bytes;
    }

    private void Release(long bytes)
    {
        budget.Release(bytes);
        _charged -= bytes;
    }

    private readonly struct Entry(TermKind kind, byte[] bytes, int offset, int valueLength, int languageLength, byte[] datatype, BaseDirection direction)
    {
        public TermKind Kind => kind;

        public ReadOnlySpan<byte> Value => bytes.AsSpan(offset, valueLength);

        public TermView View => kind switch
        {
            TermKind.Iri => TermView.Iri(Value),
            TermKind.BlankNode => TermView.BlankNode(Value),
            _ when languageLength > 0 => TermView.LanguageTagged(Value, bytes.AsSpan(offset + valueLength, languageLength), direction),
            _ => TermView.Literal(Value, datatype),
        };
    }
}
