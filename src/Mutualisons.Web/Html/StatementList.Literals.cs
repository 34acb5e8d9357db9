using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.Html;

/// <summary>Texts, numbers, dates and truths of a resource.</summary>
internal sealed partial class StatementList
{
    private static readonly Iri LanguageProperty = new(Dct.Namespace + "language");
    private static readonly Iri Frequency = new(Schema.Namespace + "repeatFrequency");

    private void WriteLiteral(Iri property, Literal literal)
    {
        if (DateText.Of(literal, Language) is { } date)
        {
            _html.Raw("<time datetime=\"").Text(literal.LexicalForm).Raw("\">").Text(date).Raw("</time>");
        }
        else if (literal.Datatype == XsdVocabulary.Boolean)
        {
            _html.Text(Texts.Get(literal.LexicalForm is "true" or "1" ? "yes" : "no", Language));
        }
        else if (literal.Datatype == XsdVocabulary.Decimal || literal.Datatype == XsdVocabulary.Integer)
        {
            WriteNumber(literal);
        }
        else if (property == LanguageProperty)
        {
            _html.Text(LanguageNote.NameOf(literal.LexicalForm, Language));
        }
        else if (property == Frequency && Texts.Find("every-" + literal.LexicalForm, Language) is { } often)
        {
            _html.Text(often);
        }
        else
        {
            WriteText(literal);
        }
    }

    private void WriteNumber(Literal number) => _html.Text(
        number.Datatype == XsdVocabulary.Integer && long.TryParse(number.LexicalForm, System.Globalization.CultureInfo.InvariantCulture, out var whole)
            ? Numbers.Write(whole)
            : Numbers.Decimal(number.LexicalForm, Language));

    private void WriteText(Literal literal)
    {
        _html.InLanguage(literal.LexicalForm.Length > MaxTextLength ? Shortened(literal) : literal).Note(literal, Language);
    }

    private static Literal Shortened(Literal literal)
    {
        var text = string.Concat(literal.LexicalForm.AsSpan(0, MaxTextLength), " …");
        return literal.Language is { } language ? new Literal(text, language, literal.Direction) : new Literal(text);
    }
}
