namespace Mutualisons.Formats.Turtle;

/// <summary>What the parser expects next; there is a method of the same name for each.</summary>
internal enum State : byte
{
    /// <summary>A statement or directive, or in TriG a graph.</summary>
    Document,

    /// <summary>In a graph: triples or the closing brace.</summary>
    InGraph,

    /// <summary>In a graph, behind triples: a point or the closing brace.</summary>
    AfterSubjectNode,

    /// <summary>Behind an IRI or blank node that starts a statement: a verb, or in TriG an opening brace.</summary>
    AfterLabel,

    /// <summary>Behind the <c>[</c> that starts a statement.</summary>
    SubjectBracket,

    /// <summary>Behind the <c>(</c> that starts a statement.</summary>
    SubjectParenthesis,

    /// <summary>A verb.</summary>
    Verb,

    /// <summary>Behind <c>;</c>: a verb, another <c>;</c> or the end of the list.</summary>
    VerbOrEnd,

    /// <summary>An object.</summary>
    Object,

    /// <summary>Behind an object: <c>,</c>, <c>;</c> or the end of the list.</summary>
    ObjectEnd,

    /// <summary>Behind a string: a language tag, a datatype or whatever follows the object.</summary>
    AfterString,

    /// <summary>Behind <c>^^</c>: an IRI.</summary>
    Datatype,

    /// <summary>Behind a <c>[</c> in object position.</summary>
    ObjectBracket,

    /// <summary>Behind a <c>(</c> in object position.</summary>
    ObjectParenthesis,

    /// <summary>In a collection behind its first item: another item or the closing parenthesis.</summary>
    Collection,

    /// <summary>Behind <c>&lt;&lt;</c> or <c>&lt;&lt;(</c>: the subject.</summary>
    TripleSubject,

    /// <summary>Behind a <c>[</c> there: the closing bracket.</summary>
    TripleSubjectBracket,

    /// <summary>Behind the object of a triple between angle brackets: its end, or what reifies it.</summary>
    TripleEnd,

    /// <summary>Behind <c>~</c>: the name of what reifies a triple, or what follows if it has none.</summary>
    Reifier,

    /// <summary>Behind the <c>[</c> that reifies a triple: the closing bracket.</summary>
    ReifierBracket,

    /// <summary>Behind an annotation: another one or whatever follows the object.</summary>
    AfterAnnotation,

    /// <summary>Behind <c>@version</c> or <c>VERSION</c>: the version.</summary>
    Version,

    /// <summary>Behind <c>@prefix</c> or <c>PREFIX</c>: the prefix.</summary>
    PrefixName,

    /// <summary>Behind the prefix: its namespace.</summary>
    PrefixNamespace,

    /// <summary>Behind <c>@base</c> or <c>BASE</c>: the base.</summary>
    BaseIri,

    /// <summary>Behind a directive that starts with <c>@</c>: a point.</summary>
    DirectiveEnd,

    /// <summary>Behind <c>GRAPH</c>: a name.</summary>
    GraphName,

    /// <summary>Behind the <c>[</c> that names a graph.</summary>
    GraphBracket,

    /// <summary>Behind the name of a graph: the opening brace.</summary>
    GraphOpen,

    /// <summary>An error was found: everything up to the end of the statement is skipped.</summary>
    Recovering,

    /// <summary>An error was found just now, and is about to be reported.</summary>
    Failed,
}
