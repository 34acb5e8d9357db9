using System.Text;
using Mutualisons.Search.Analysis;

namespace Mutualisons.Search.Index;

/// <summary>Writes the keys under which a text is found: its folded words and their stems, separated by spaces.</summary>
/// <remarks>Words come again and again, so their keys are remembered, up to a bound; new ones join the vocabulary. One thread at a time.</remarks>
internal sealed class KeyWriter(Vocabulary vocabulary)
{
    private const int MaxRemembered = 1 << 16;

    private readonly Dictionary<string, string>[] _remembered = [.. Enum.GetValues<TextLanguage>().Select(_ => new Dictionary<string, string>())];
    private readonly List<TextToken> _tokens = [];
    private readonly WordPool _words = new();
    private readonly StringBuilder _keys = new();

    /// <summary>What joined the vocabulary since this was cleared.</summary>
    public List<string> News { get; } = [];

    public string Write(string text, string? language)
    {
        var read = LanguageTags.Read(language);
        _tokens.Clear();
        _keys.Clear();
        new Tokenizer(text, _tokens, _words).Run();
        foreach (var token in _tokens)
        {
            _keys.Append(KeysOf(token, read)).Append(' ');
        }

        return _keys.ToString();
    }

    private string KeysOf(in TextToken token, TextLanguage language)
    {
        var remembered = _remembered[(int)language];
        if (remembered.TryGetValue(token.Lower, out var keys))
        {
            return keys;
        }

        if (remembered.Count == MaxRemembered)
        {
            remembered.Clear();
        }

        return remembered[token.Lower] = MakeKeys(token, language);
    }

    private string MakeKeys(in TextToken token, TextLanguage language)
    {
        var keys = new HashSet<string> { token.Folded };
        foreach (var each in Stems.Languages)
        {
            if (language == each || language == TextLanguage.Unknown)
            {
                var stems = Stems.Of(token.Lower, token.Folded, each);
                keys.Add(stems.Written);
                keys.Add(stems.Folded);
            }
        }

        News.AddRange(keys.Where(key => vocabulary.Add(key)));
        return string.Join(' ', keys);
    }
}
