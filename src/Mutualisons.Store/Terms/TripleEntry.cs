using System.Buffers.Binary;

namespace Mutualisons.Store.Terms;

/// <summary>A triple term as the ids of its parts, and those as the bytes of its dictionary entry; its parts are terms of the same dictionary that came before it.</summary>
internal readonly record struct TripleEntry(TermId Subject, TermId Predicate, TermId Object)
{
    /// <summary>How many bytes an entry has.</summary>
    public const int Length = 3 * sizeof(ulong);

    public static TripleEntry Read(ReadOnlySpan<byte> entry) => new(Part(entry, 0), Part(entry, 1), Part(entry, 2));

    public void Write(Span<byte> entry)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(entry, Subject.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[sizeof(ulong)..], Predicate.Value);
        BinaryPrimitives.WriteUInt64LittleEndian(entry[(2 * sizeof(ulong))..], Object.Value);
    }

    private static TermId Part(ReadOnlySpan<byte> entry, int number) =>
        TermId.FromValue(BinaryPrimitives.ReadUInt64LittleEndian(entry[(number * sizeof(ulong))..]));
}
