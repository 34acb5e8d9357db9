namespace Mutualisons.Query.Operators;

/// <summary>What a join does with a left row, given the right rows that match it.</summary>
internal enum JoinKind
{
    /// <summary>One row for each match.</summary>
    Inner,

    /// <summary>One row for each match, or the left row alone.</summary>
    Left,

    /// <summary>The left row if there is a match: EXISTS.</summary>
    Semi,

    /// <summary>The left row if there is none: NOT EXISTS.</summary>
    Anti,

    /// <summary>The left row if no match shares a bound variable with it: MINUS.</summary>
    Minus,

    /// <summary>Every left row, with a column that says whether there is a match: EXISTS inside an expression.</summary>
    Mark,
}
