namespace Mutualisons.Sparql.Parsing;

/// <summary>A SELECT clause as written; no items mean <c>*</c>.</summary>
internal sealed record SelectClause(Token Token, bool IsDistinct, bool IsReduced, List<SelectItem> Items);
