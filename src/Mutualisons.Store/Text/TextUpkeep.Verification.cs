using Mutualisons.Search;

namespace Mutualisons.Store.Text;

/// <content>Comparing the index with the literals.</content>
internal sealed partial class TextUpkeep
{
    private const int MaxProblems = 20;
    private const int Samples = 100;

    /// <summary>What is wrong: a number of literals that differs, or literals that their own words do not find.</summary>
    public IReadOnlyList<string> Verify(CancellationToken cancellationToken)
    {
        var index = Open();
        var end = Volatile.Read(ref _added);
        var problems = new List<string>();
        var literals = _literals.Between(0, end).LongCount();
        if (index.Count != literals && Volatile.Read(ref _added) == end)
        {
            problems.Add($"The text index has {index.Count} literals and the store {literals}: run 'reindex'.");
        }

        var step = Math.Max(1, literals / Samples);
        foreach (var literal in _literals.Between(0, end).Where((_, place) => place % step == 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (problems.Count < MaxProblems && !Finds(index, _literals.Read(literal), cancellationToken))
            {
                problems.Add($"The text index does not find literal {literal.Payload} by its first word: run 'reindex'.");
            }
        }

        return problems;
    }

    private static bool Finds(TextIndex index, IndexedText text, CancellationToken cancellationToken)
    {
        var words = TextAnalyzer.Tokenize(text.Text);
        if (words.Count == 0)
        {
            return true;
        }

        // Quotation marks make any word a plain one; proposals rise, so the first at or past it decides.
        var query = TextQuery.ParseLenient($"\"{words[0].Folded}\"");
        return query.IsEmpty || index.Candidates(query, null, cancellationToken).FirstOrDefault(id => id >= text.Id) == text.Id;
    }
}
