namespace Mutualisons.Tests.Query.Differential;

/// <summary>Random expressions over given variables; many of them are errors on most rows, as they should be.</summary>
internal sealed class RandomExpressions(RandomSource random, Func<string> variable)
{
    /// <summary>EXISTS with a pattern, when the caller offers one.</summary>
    public Func<string>? Exists { get; init; }

    /// <summary>An expression that is mostly boolean.</summary>
    public string Condition(int depth)
    {
        if (depth <= 0)
        {
            return random.Chance(70) ? Comparison(0) : $"BOUND({variable()})";
        }

        return random.Below(14) switch
        {
            0 => $"({Condition(depth - 1)} && {Condition(depth - 1)})",
            1 => $"({Condition(depth - 1)} || {Condition(depth - 1)})",
            2 => $"({random.Pick("!", "!!")} {Condition(depth - 1)})",
            3 => $"BOUND({variable()})",
            4 => $"{random.Pick("isIRI", "isBLANK", "isLITERAL", "isNUMERIC", "isTRIPLE", "hasLANG", "hasLANGDIR")}({Value(depth - 1)})",
            5 => $"({Value(depth - 1)} {random.Pick("IN", "NOT IN")} ({Value(0)}, {Value(0)}))",
            6 => $"sameTerm({Value(depth - 1)}, {Value(0)})",
            7 => $"{random.Pick("CONTAINS", "STRSTARTS", "STRENDS")}({Value(depth - 1)}, {random.Pick("\"x\"", "\"\"", "\"x\"@en", "\"x\"@en--ltr", "STR(1)")})",
            8 => $"REGEX({Value(depth - 1)}, {random.Pick("\"x\"", "\"^x?$\"", "\"[xy]+\"")}{random.Pick(string.Empty, ", \"i\"")})",
            9 when Exists is not null => Exists(),
            10 => $"LANGMATCHES(LANG({Value(0)}), {random.Pick("\"*\"", "\"en\"", "\"EN-be\"")})",
            11 or 12 => $"({variable()} {random.Pick("=", "!=", "<", ">", "<=", ">=")} {random.Pick(RandomTerms.Literals)})",
            _ => Comparison(depth - 1),
        };
    }

    /// <summary>An expression that gives any kind of term.</summary>
    public string Value(int depth)
    {
        if (depth <= 0)
        {
            return random.Chance(65) ? variable() : Constant();
        }

        return random.Below(19) switch
        {
            16 => $"TRIPLE({Value(depth - 1)}, {random.Pick(variable(), random.Pick(RandomTerms.Predicates))}, {Value(depth - 1)})",
            17 => $"<<( {variable()} {random.Pick(variable(), random.Pick(RandomTerms.Predicates))} {random.Pick(variable(), Constant())} )>>",
            18 => $"{random.Pick("SUBJECT", "PREDICATE", "OBJECT")}({Value(depth - 1)})",
            0 => $"({Value(depth - 1)} {random.Pick("+", "-", "*", "/")} {Value(depth - 1)})",
            1 => $"(- {Value(depth - 1)})",
            2 => $"{random.Pick("STR", "LANG", "LANGDIR", "DATATYPE", "IRI")}({Value(depth - 1)})",
            3 => $"IF({Condition(depth - 1)}, {Value(depth - 1)}, {Value(depth - 1)})",
            4 => $"COALESCE({Value(depth - 1)}, {Value(depth - 1)}, \"none\")",
            5 => $"{random.Pick("STRLEN", "UCASE", "LCASE", "ENCODE_FOR_URI", "MD5")}({Value(depth - 1)})",
            6 => $"SUBSTR({Value(depth - 1)}, {random.Pick("0", "1", "2")}{random.Pick(string.Empty, ", 1")})",
            7 => $"CONCAT({Value(depth - 1)}, {Value(depth - 1)})",
            8 => $"{random.Pick("STRBEFORE", "STRAFTER")}({Value(depth - 1)}, {random.Pick("\"x\"", "\"\"", "\"y\"@en")})",
            9 => $"{random.Pick("ABS", "ROUND", "CEIL", "FLOOR")}({Value(depth - 1)})",
            10 => $"{random.Pick("YEAR", "MONTH", "DAY", "HOURS", "MINUTES", "SECONDS", "TIMEZONE", "TZ")}({Value(depth - 1)})",
            11 => $"xsd:{random.Pick("integer", "decimal", "double", "float", "boolean", "string", "dateTime")}({Value(depth - 1)})",
            12 => $"STRDT(STR({Value(depth - 1)}), {random.Pick("xsd:integer", "xsd:date", ":type")})",
            13 when random.Chance(50) => $"STRLANGDIR(STR({Value(depth - 1)}), \"{random.Pick("en", "en-be", "")}\", \"{random.Pick("ltr", "rtl", "LTR")}\")",
            13 => $"STRLANG(STR({Value(depth - 1)}), \"{random.Pick("en", "fr")}\")",
            14 => Condition(depth - 1),
            _ => Constant(),
        };
    }

    private string Comparison(int depth) => $"({Value(depth)} {random.Pick("=", "!=", "<", ">", "<=", ">=")} {Value(depth)})";

    private string Constant() => random.Chance(70) ? random.Pick(RandomTerms.Literals) : random.Chance(80) ? random.Pick(RandomTerms.Resources) : RandomData.TripleTerm(random);
}
