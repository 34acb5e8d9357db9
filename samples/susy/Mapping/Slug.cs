using System.Collections.Frozen;
using System.Text;

namespace Mutualisons.Samples.Susy.Mapping;

/// <summary>Makes the last part of an IRI from a name: lower-case ASCII letters and digits, words joined by hyphens.</summary>
internal static class Slug
{
    private const int MaxLength = 60;

    private static readonly FrozenDictionary<char, string> Letters = BuildLetters();

    /// <summary>The slug of a name; empty when no letter of it has an ASCII form.</summary>
    public static string From(string name)
    {
        var slug = new StringBuilder();
        var pendingHyphen = false;
        foreach (var character in name.ToLowerInvariant())
        {
            if (character is '\'' or '’' or '‘' or '`' or '´')
            {
                continue;
            }

            var ascii = char.IsAsciiLetterOrDigit(character) ? character.ToString() : Letters.GetValueOrDefault(character);
            pendingHyphen |= ascii is null;
            if (string.IsNullOrEmpty(ascii))
            {
                continue;
            }

            if (pendingHyphen && slug.Length > 0)
            {
                slug.Append('-');
            }

            slug.Append(ascii);
            pendingHyphen = false;
        }

        return Shorten(slug.ToString());
    }

    private static string Shorten(string slug)
    {
        if (slug.Length <= MaxLength)
        {
            return slug;
        }

        var lastHyphen = slug.LastIndexOf('-', MaxLength);
        return slug[..(lastHyphen > 0 ? lastHyphen : MaxLength)];
    }

    /// <summary>Latin letters lose their marks; Greek follows ELOT 743 and Cyrillic the Bulgarian law of 2009, letter by letter.</summary>
    private static FrozenDictionary<char, string> BuildLetters()
    {
        var letters = new Dictionary<char, string>();
        Add("àáâãåāăąαά", "a");
        Add("çćĉċč", "c");
        Add("ďđð", "d");
        Add("èéêëēĕėęěεέ", "e");
        Add("ĝğġģ", "g");
        Add("ĥħ", "h");
        Add("ìíîïĩīĭįıιίϊΐηή", "i");
        Add("ĵ", "j");
        Add("ķκ", "k");
        Add("ĺļľŀłλ", "l");
        Add("μ", "m");
        Add("ñńņňν", "n");
        Add("òóôõøōŏőοόωώ", "o");
        Add("π", "p");
        Add("ŕŗřρ", "r");
        Add("śŝşšșσς", "s");
        Add("ţťŧțτ", "t");
        Add("ùúûũūŭůűų", "u");
        Add("ŵ", "w");
        Add("ýÿŷυύϋΰ", "y");
        Add("źżžζ", "z");
        AddEach("äöüßæœþβγδθξφχψ", "ae oe ue ss ae oe th v g d th x f ch ps");
        AddEach("абвгдежзийклмнопрстуфхцчшщъьюяы", "a b v g d e zh z i y k l m n o p r s t u f h ts ch sh sht a y yu ya y");
        return letters.ToFrozenDictionary();

        void Add(string characters, string ascii)
        {
            foreach (var character in characters)
            {
                letters.Add(character, ascii);
            }
        }

        void AddEach(string characters, string ascii)
        {
            foreach (var (character, replacement) in characters.Zip(ascii.Split(' ')))
            {
                letters.Add(character, replacement);
            }
        }
    }
}
