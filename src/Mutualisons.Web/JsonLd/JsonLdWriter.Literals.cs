using System.Globalization;
using Mutualisons.Domain;
using Mutualisons.Rdf;

namespace Mutualisons.Web.JsonLd;

/// <summary>Literals: as short as the context allows, and to the letter.</summary>
internal sealed partial class JsonLdWriter
{
    private const string NoLanguage = "@none";

    private static bool IsText(Literal literal) =>
        literal.Direction == BaseDirection.None && (literal.Language is not null || literal.Datatype == XsdVocabulary.String);

    // A language map: tag to text, or to several; @none for strings without a tag (JSON-LD 1.1, section 4.2.4).
    private void WriteLanguageMap(ContextTerm term, List<Literal> texts)
    {
        if (texts.Count == 0)
        {
            return;
        }

        _json.WriteStartObject(term.Name);
        foreach (var language in texts.GroupBy(text => text.Language ?? NoLanguage))
        {
            _json.WritePropertyName(language.Key);
            if (language.Count() == 1)
            {
                _json.WriteStringValue(language.First().LexicalForm);
                continue;
            }

            _json.WriteStartArray();
            foreach (var text in language)
            {
                _json.WriteStringValue(text.LexicalForm);
            }

            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteLiteral(Literal literal, ContextTerm? term)
    {
        if (term?.Coercion == Coercion.Typed && literal.Datatype == term.Datatype)
        {
            _json.WriteStringValue(literal.LexicalForm);
        }
        else if (term?.Coercion is null or Coercion.Plain && TryWriteNative(literal))
        {
            // written as a JSON string, number or boolean
        }
        else
        {
            WriteValueObject(literal);
        }
    }

    // What toRdf gives back to the letter: xsd:string, canonical booleans, canonical integers that a double holds.
    private bool TryWriteNative(Literal literal)
    {
        if (literal.Language is not null)
        {
            return false;
        }

        if (literal.Datatype == XsdVocabulary.String)
        {
            _json.WriteStringValue(literal.LexicalForm);
            return true;
        }

        if (literal.Datatype == XsdVocabulary.Boolean && literal.LexicalForm is "true" or "false")
        {
            _json.WriteBooleanValue(literal.LexicalForm == "true");
            return true;
        }

        if (literal.Datatype == XsdVocabulary.Integer && IsSafeInteger(literal.LexicalForm, out var number))
        {
            _json.WriteNumberValue(number);
            return true;
        }

        return false;
    }

    private void WriteValueObject(Literal literal)
    {
        _json.WriteStartObject();
        _json.WriteString("@value", literal.LexicalForm);
        if (literal.Language is not null)
        {
            _json.WriteString("@language", literal.Language);
        }
        else if (literal.Datatype != XsdVocabulary.String)
        {
            _json.WriteString("@type", literal.Datatype.Value);
        }

        if (literal.Direction != BaseDirection.None)
        {
            _json.WriteString("@direction", literal.Direction == BaseDirection.LeftToRight ? "ltr" : "rtl");
        }

        _json.WriteEndObject();
    }

    private static bool IsSafeInteger(string lexicalForm, out long number) =>
        long.TryParse(lexicalForm, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number)
        && Math.Abs(number) <= 9_007_199_254_740_991
        && number.ToString(CultureInfo.InvariantCulture) == lexicalForm;
}
