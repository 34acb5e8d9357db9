using System.Text;
using Mutualisons.Search.Analysis;
using Mutualisons.Search.Matching;
using Mutualisons.Search.Queries;

namespace Mutualisons.Search.Index;

/// <summary>A search in the words of FTS5: it finds every text that answers, and some that do not.</summary>
/// <remarks>See https://sqlite.org/fts5.html#full_text_query_syntax. Phrases become words, exclusions are left to the matcher.</remarks>
internal static class MatchExpression
{
    // SQLite's parser has a stack of 100 symbols, and a level takes three.
    private const int MaxDepth = 16;

    public static string Of(TextNode node, Vocabulary vocabulary)
    {
        var expression = new StringBuilder();
        Write(expression, node, vocabulary, 0);
        return expression.ToString();
    }

    private static void Write(StringBuilder expression, TextNode node, Vocabulary vocabulary, int depth)
    {
        switch (node)
        {
            case TextNode.All or TextNode.Any when depth == MaxDepth:
                // Whatever answers it has one of its words.
                Join(expression, " OR ", node.Leaves(), (into, leaf) => Write(into, leaf, vocabulary, depth));
                break;
            case TextNode.Term term:
                Join(expression, " OR ", Keys(term.Value, vocabulary), Append);
                break;
            case TextNode.Phrase phrase:
                Join(expression, " AND ", phrase.Terms, (into, term) => Join(into, " OR ", Keys(term, vocabulary), Append));
                break;
            case TextNode.All all:
                Join(expression, " AND ", all.Required, (into, child) => Write(into, child, vocabulary, depth + 1));
                break;
            case TextNode.Any any:
                Join(expression, " OR ", any.Choices, (into, child) => Write(into, child, vocabulary, depth + 1));
                break;
            default:
                throw new ArgumentException($"{node.GetType().Name} is not a kind of search", nameof(node));
        }
    }

    private static void Append(StringBuilder expression, string key) => expression.Append(key);

    private static void Join<T>(StringBuilder expression, string separator, IEnumerable<T> parts, Action<StringBuilder, T> write)
    {
        expression.Append('(');
        var isFirst = true;
        foreach (var part in parts)
        {
            expression.Append(isFirst ? string.Empty : separator);
            write(expression, part);
            isFirst = false;
        }

        expression.Append(')');
    }

    private static HashSet<string> Keys(QueryTerm term, Vocabulary vocabulary)
    {
        var keys = new HashSet<string>();
        if (term.FindsPrefixes)
        {
            keys.Add(Prefix(term.Folded));
        }

        if (term.IsPrefix)
        {
            return keys;
        }

        keys.Add(Word(term.Folded));
        foreach (var language in Stems.Languages)
        {
            keys.Add(Word(term.StemsIn(language).Written));
            keys.Add(Word(term.StemsIn(language).Folded));
        }

        if (term.Edits > 0)
        {
            keys.UnionWith(vocabulary.Similar(term.Folded, term.Edits)
                .Where(word => EditDistance.Within(term.Folded, word, term.Edits) <= term.Edits).Select(Word));
        }

        if (term.FindsCompounds)
        {
            AddCompounds(keys, term, vocabulary);
        }

        return keys;
    }

    private static void AddCompounds(HashSet<string> keys, QueryTerm term, Vocabulary vocabulary)
    {
        AddPart(keys, term.Folded, Compounds.LettersInPart, vocabulary);
        if (term.Folded.Length >= Compounds.LettersInPart)
        {
            AddPart(keys, term.StemsIn(TextLanguage.Dutch).Folded, Compounds.LettersInStem, vocabulary);
        }

        for (var split = Compounds.LettersLeft; split <= term.Folded.Length - Compounds.LettersLeft; split++)
        {
            foreach (var rest in Compounds.RestsAfter(term.Folded, split))
            {
                keys.Add($"({Word(term.Folded[..split])} AND ({Word(rest)} OR {Word(Stems.Of(rest, TextLanguage.Dutch))}))");
            }
        }
    }

    private static void AddPart(HashSet<string> keys, string part, int letters, Vocabulary vocabulary)
    {
        if (part.Length >= letters)
        {
            keys.Add(Prefix(part));
            keys.UnionWith(vocabulary.EndingWith(part, Compounds.LettersLeft).Select(Word));
        }
    }

    // Words have letters and digits only, so nothing in them needs escaping.
    private static string Word(string word) => $"\"{word}\"";

    private static string Prefix(string word) => $"\"{word}\"*";
}
