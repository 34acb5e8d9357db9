namespace Mutualisons.Sparql.Algebra;

/// <summary>The built-in functions of section 17.4 that have a fixed shape of call; URI is <see cref="Iri"/>. Sections are those of SPARQL 1.1, whose numbers do not change.</summary>
public enum BuiltInFunction
{
    /// <summary><c>BOUND</c>, section 17.4.1.1</summary>
    Bound,

    /// <summary><c>IF</c>, section 17.4.1.2</summary>
    If,

    /// <summary><c>COALESCE</c>, section 17.4.1.3</summary>
    Coalesce,

    /// <summary><c>sameTerm</c>, section 17.4.1.8</summary>
    SameTerm,

    /// <summary><c>isIRI</c>, section 17.4.2.1</summary>
    IsIri,

    /// <summary><c>isBLANK</c>, section 17.4.2.2</summary>
    IsBlank,

    /// <summary><c>isLITERAL</c>, section 17.4.2.3</summary>
    IsLiteral,

    /// <summary><c>isNUMERIC</c>, section 17.4.2.4</summary>
    IsNumeric,

    /// <summary><c>STR</c>, section 17.4.2.5</summary>
    Str,

    /// <summary><c>LANG</c>, section 17.4.2.6</summary>
    Lang,

    /// <summary><c>DATATYPE</c>, section 17.4.2.7</summary>
    Datatype,

    /// <summary><c>IRI</c>, section 17.4.2.8</summary>
    Iri,

    /// <summary><c>BNODE</c>, section 17.4.2.9</summary>
    BNode,

    /// <summary><c>STRDT</c>, section 17.4.2.10</summary>
    StrDt,

    /// <summary><c>STRLANG</c>, section 17.4.2.11</summary>
    StrLang,

    /// <summary><c>UUID</c>, section 17.4.2.12</summary>
    Uuid,

    /// <summary><c>STRUUID</c>, section 17.4.2.13</summary>
    StrUuid,

    /// <summary><c>STRLEN</c>, section 17.4.3.2</summary>
    StrLen,

    /// <summary><c>SUBSTR</c>, section 17.4.3.3</summary>
    Substr,

    /// <summary><c>UCASE</c>, section 17.4.3.4</summary>
    UCase,

    /// <summary><c>LCASE</c>, section 17.4.3.5</summary>
    LCase,

    /// <summary><c>STRSTARTS</c>, section 17.4.3.6</summary>
    StrStarts,

    /// <summary><c>STRENDS</c>, section 17.4.3.7</summary>
    StrEnds,

    /// <summary><c>CONTAINS</c>, section 17.4.3.8</summary>
    Contains,

    /// <summary><c>STRBEFORE</c>, section 17.4.3.9</summary>
    StrBefore,

    /// <summary><c>STRAFTER</c>, section 17.4.3.10</summary>
    StrAfter,

    /// <summary><c>ENCODE_FOR_URI</c>, section 17.4.3.11</summary>
    EncodeForUri,

    /// <summary><c>CONCAT</c>, section 17.4.3.12</summary>
    Concat,

    /// <summary><c>LANGMATCHES</c>, section 17.4.3.13</summary>
    LangMatches,

    /// <summary><c>REGEX</c>, section 17.4.3.14</summary>
    Regex,

    /// <summary><c>REPLACE</c>, section 17.4.3.15</summary>
    Replace,

    /// <summary><c>ABS</c>, section 17.4.4.1</summary>
    Abs,

    /// <summary><c>ROUND</c>, section 17.4.4.2</summary>
    Round,

    /// <summary><c>CEIL</c>, section 17.4.4.3</summary>
    Ceil,

    /// <summary><c>FLOOR</c>, section 17.4.4.4</summary>
    Floor,

    /// <summary><c>RAND</c>, section 17.4.4.5</summary>
    Rand,

    /// <summary><c>NOW</c>, section 17.4.5.1</summary>
    Now,

    /// <summary><c>YEAR</c>, section 17.4.5.2</summary>
    Year,

    /// <summary><c>MONTH</c>, section 17.4.5.3</summary>
    Month,

    /// <summary><c>DAY</c>, section 17.4.5.4</summary>
    Day,

    /// <summary><c>HOURS</c>, section 17.4.5.5</summary>
    Hours,

    /// <summary><c>MINUTES</c>, section 17.4.5.6</summary>
    Minutes,

    /// <summary><c>SECONDS</c>, section 17.4.5.7</summary>
    Seconds,

    /// <summary><c>TIMEZONE</c>, section 17.4.5.8</summary>
    Timezone,

    /// <summary><c>TZ</c>, section 17.4.5.9</summary>
    Tz,

    /// <summary><c>MD5</c>, section 17.4.6.1</summary>
    Md5,

    /// <summary><c>SHA1</c>, section 17.4.6.2</summary>
    Sha1,

    /// <summary><c>SHA256</c>, section 17.4.6.3</summary>
    Sha256,

    /// <summary><c>SHA384</c>, section 17.4.6.4</summary>
    Sha384,

    /// <summary><c>SHA512</c>, section 17.4.6.5</summary>
    Sha512,

    /// <summary><c>LANGDIR</c>, SPARQL 1.2</summary>
    LangDir,

    /// <summary><c>hasLANG</c>, SPARQL 1.2</summary>
    HasLang,

    /// <summary><c>hasLANGDIR</c>, SPARQL 1.2</summary>
    HasLangDir,

    /// <summary><c>STRLANGDIR</c>, SPARQL 1.2</summary>
    StrLangDir,

    /// <summary><c>TRIPLE</c>, also <c>&lt;&lt;( … )&gt;&gt;</c> around variables, SPARQL 1.2</summary>
    Triple,

    /// <summary><c>isTRIPLE</c>, SPARQL 1.2</summary>
    IsTriple,

    /// <summary><c>SUBJECT</c>, SPARQL 1.2</summary>
    Subject,

    /// <summary><c>PREDICATE</c>, SPARQL 1.2</summary>
    Predicate,

    /// <summary><c>OBJECT</c>, SPARQL 1.2</summary>
    Object,
}
