using System.Numerics;

namespace Mutualisons.Search.Index;

/// <summary>The words of one length, packed one after the other; a hash table of their numbers tells which are there.</summary>
internal sealed class WordBucket(int length)
{
    private const int FirstCapacity = 16;

    private char[] _letters = [];
    private uint[] _signatures = [];
    private int[] _table = [];
    private int _count;

    /// <summary>One bit for each letter in the word; letters that share one only let more through.</summary>
    public static uint SignatureOf(ReadOnlySpan<char> word)
    {
        var signature = 0u;
        foreach (var letter in word)
        {
            signature |= 1u << (letter & 31);
        }

        return signature;
    }

    public bool Add(ReadOnlySpan<char> word)
    {
        if (2 * (_count + 1) > _table.Length)
        {
            Grow();
        }

        var slot = FindSlot(word);
        if (_table[slot] != 0)
        {
            return false;
        }

        word.CopyTo(_letters.AsSpan(_count * length));
        _signatures[_count] = SignatureOf(word);
        _table[slot] = ++_count;
        return true;
    }

    /// <summary>The words so far; what is added later does not show in it.</summary>
    public Words Snapshot() => new(_letters, _signatures, _count, length);

    private void Grow()
    {
        var capacity = Math.Max(FirstCapacity, 2 * _signatures.Length);
        // New arrays, since readers may hold the old ones.
        Array.Resize(ref _letters, capacity * length);
        Array.Resize(ref _signatures, capacity);
        _table = new int[2 * capacity];
        for (var i = 0; i < _count; i++)
        {
            _table[FindSlot(_letters.AsSpan(i * length, length))] = i + 1;
        }
    }

    private int FindSlot(ReadOnlySpan<char> word)
    {
        var slot = string.GetHashCode(word) & (_table.Length - 1);
        while (_table[slot] != 0 && !word.SequenceEqual(_letters.AsSpan((_table[slot] - 1) * length, length)))
        {
            slot = (slot + 1) & (_table.Length - 1);
        }

        return slot;
    }

    /// <summary>Some words of one length.</summary>
    internal readonly record struct Words(char[] Letters, uint[] Signatures, int Count, int Length)
    {
        public IEnumerable<string> Similar(uint signature, int differences)
        {
            for (var i = 0; i < Count; i++)
            {
                if (BitOperations.PopCount(Signatures[i] ^ signature) <= differences)
                {
                    yield return new string(Letters, i * Length, Length);
                }
            }
        }

        public IEnumerable<string> EndingWith(string suffix)
        {
            for (var i = 0; i < Count; i++)
            {
                if (Letters.AsSpan((i * Length) + Length - suffix.Length, suffix.Length).SequenceEqual(suffix))
                {
                    yield return new string(Letters, i * Length, Length);
                }
            }
        }
    }
}
