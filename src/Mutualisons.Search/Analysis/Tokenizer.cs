using System.Collections.Frozen;

namespace Mutualisons.Search.Analysis;

/// <summary>Cuts a text into runs of joined pieces, and these into words.</summary>
internal sealed class Tokenizer(string text, List<TextToken> tokens, WordPool? pool = null)
{
    private const int MaxPiecesInRun = 64;
    private const int MaxJoinedPieces = 4;
    private const int MaxInclusiveEnding = 5;

    private static readonly FrozenSet<string> Elisions =
        FrozenSet.ToFrozenSet(["l", "d", "j", "m", "t", "s", "c", "n", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"]);

    private static readonly FrozenSet<string> Endings = FrozenSet.ToFrozenSet(["s", "t", "d", "m", "n", "re", "ve", "ll"]);

    private readonly List<WordPiece> _run = [];
    private int _at;
    private int _position;

    public void Run()
    {
        while (_position < TextLimits.WordsInText && SkipToWord())
        {
            ReadRun();
            EmitRun();
            _run.Clear();
        }
    }

    private bool SkipToWord()
    {
        while (_at < text.Length && !Characters.StartsWord(text, _at))
        {
            _at++;
        }

        return _at < text.Length;
    }

    private void ReadRun()
    {
        var joint = WordJoint.None;
        do
        {
            _run.Add(ReadPiece(joint));
            joint = ReadJoint();
        }
        while (joint != WordJoint.None && _run.Count < MaxPiecesInRun);
    }

    private WordPiece ReadPiece(WordJoint joint)
    {
        var start = _at;
        var end = Characters.EndOfSmallAscii(text, start);
        if (end > start && end - start <= TextLimits.WordLength && (end == text.Length || !Characters.IsInWord(text, end)))
        {
            // What most words are, for which there is nothing to fold.
            _at = end;
            var word = Pooled(text.AsSpan(start, end - start));
            return new(start, end, joint, word, word);
        }

        var writer = new PieceWriter(stackalloc char[TextLimits.WordLength], stackalloc char[TextLimits.WordLength]);
        if (Characters.IsIdeograph(text, _at))
        {
            _at += writer.Add(text, _at);
        }
        else
        {
            while (_at < text.Length && Characters.IsInWord(text, _at) && !Characters.IsIdeograph(text, _at))
            {
                _at += writer.Add(text, _at);
            }
        }

        var folded = Pooled(writer.Folded);
        return new(start, _at, joint, folded, writer.IsFolded ? folded : Pooled(writer.Lower));
    }

    private string Pooled(ReadOnlySpan<char> word) => pool is null ? word.ToString() : pool.Get(word);

    private WordJoint ReadJoint()
    {
        if (_at + 1 >= text.Length || !Characters.StartsWord(text, _at + 1))
        {
            return WordJoint.None;
        }

        var joint = Characters.ReadJoint(text[_at]);
        if (joint == WordJoint.Stop && !IsAbbreviation())
        {
            return WordJoint.None;
        }

        _at += joint == WordJoint.None ? 0 : 1;
        return joint;
    }

    private bool IsAbbreviation() =>
        _run[^1].Length == 1 && char.IsLetter(text[_at - 1]) && char.IsLetter(text[_at + 1])
        && (_at + 2 >= text.Length || !Characters.IsInWord(text, _at + 2));

    private void EmitRun()
    {
        if (_run.Count == 1)
        {
            Emit(_run[0]);
            return;
        }

        JoinAbbreviations();
        DropElided();
        var first = _position;
        foreach (var piece in _run)
        {
            Emit(piece);
        }

        if (_run.Count is > 1 and <= MaxJoinedPieces && _run.Any(piece => char.IsLetter(piece.Folded[0])))
        {
            tokens.Add(Joined(_run[0].Start, _run[^1].End, _run, first, _run.Count));
        }
    }

    private void Emit(in WordPiece piece)
    {
        if (piece.Folded.Length > 0)
        {
            tokens.Add(new(piece.Start, piece.Length, _position++, 1, piece.Folded, piece.Lower));
        }
    }

    private void JoinAbbreviations()
    {
        for (var first = 0; first < _run.Count; first++)
        {
            var last = first;
            while (last + 1 < _run.Count && _run[last + 1].Joint == WordJoint.Stop)
            {
                last++;
            }

            if (last > first)
            {
                var whole = Joined(_run[first].Start, _run[last].End, _run[first..(last + 1)], 0, 1);
                _run[first] = new(_run[first].Start, _run[last].End, _run[first].Joint, whole.Folded, whole.Lower);
                _run.RemoveRange(first + 1, last - first);
            }
        }
    }

    // l'épicerie, auto's, habitant·e·s: articles and endings are no words of their own
    private void DropElided()
    {
        for (var i = _run.Count - 1; i >= 0; i--)
        {
            var isElided = i + 1 < _run.Count && _run[i + 1].Joint == WordJoint.Apostrophe && Elisions.Contains(_run[i].Folded);
            var isEnding = i > 0 && (_run[i].Joint == WordJoint.Apostrophe && Endings.Contains(_run[i].Folded)
                || _run[i].Joint == WordJoint.MiddleDot && _run[i].Length <= MaxInclusiveEnding);
            if ((isElided || isEnding) && _run.Count > 1)
            {
                _run.RemoveAt(i);
            }
        }
    }

    private static TextToken Joined(int start, int end, List<WordPiece> pieces, int position, int span)
    {
        var folded = Limited(string.Concat(pieces.Select(piece => piece.Folded)));
        var lower = Limited(string.Concat(pieces.Select(piece => piece.Lower)));
        return new(start, end - start, position, span, folded, lower == folded ? folded : lower);
    }

    private static string Limited(string word) => word.Length <= TextLimits.WordLength ? word : word[..TextLimits.WordLength];
}
