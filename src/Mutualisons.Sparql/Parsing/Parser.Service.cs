using System.Text;

namespace Mutualisons.Sparql.Parsing;

/// <content>The text that SERVICE sends on, which cannot rely on our prefixes and base.</content>
internal ref partial struct Parser
{
    private readonly string ExpandText(int start, int end)
    {
        var builder = new StringBuilder(end - start);
        var offset = start;
        foreach (var (token, iri) in _expansions!)
        {
            builder.Append(Encoding.UTF8.GetString(_text[offset..token.Start])).Append(iri);
            offset = token.End;
        }

        return builder.Append(Encoding.UTF8.GetString(_text[offset..end])).ToString();
    }
}
