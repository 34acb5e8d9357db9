using Mutualisons.Rdf;
using Mutualisons.Sparql;

namespace Mutualisons.Web.Triples;

/// <summary>Reads the terms of one answer so that those that come again, such as types and labels, are made once; not thread-safe.</summary>
internal sealed class SharedTerms(Skolemizer reader)
{
    // What comes often comes early; beyond, sharing costs more than it saves.
    private const int MaxShared = 1 << 15;

    private readonly Dictionary<ulong, Term?> _shared = [];

    /// <summary>The term in a cell, or null when it is unbound.</summary>
    public Term? Read(SolutionBatch batch, int row, int column)
    {
        var key = batch.GetKey(row, column);
        if (_shared.TryGetValue(key, out var term))
        {
            return term;
        }

        term = reader.Read(batch, row, column);
        if (_shared.Count < MaxShared)
        {
            _shared.Add(key, term);
        }

        return term;
    }
}
